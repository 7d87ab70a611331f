import { anActor, aHouse, type TestHouse } from '../make/house'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

let next = 0
const aTicket = (change: object = {}) => ({
  id: `T-${++next}`,
  title: null,
  text: '楼道的灯不亮了，没人管',
  saidAt: '2026-11-20T09:00:00+08:00',
  user: '张三',
  phone: null,
  placeText: null,
  ...change,
})
const send = async (tickets: unknown[], source = 'hotline') => (await house.asSystem.channels.receiveTickets({ source, tickets })).results
const appealOf = async (id: string) =>
  (
    await house.rows<Record<string, unknown>>(
      `select a.*, o.bag as order_bag, o.status, o.territory, o.holder_territory, o.category_l1, o.source_name from appeals a join orders o on o.id = a.order_id where a.external_id = $1`,
      [id],
    )
  )[0]

describe('Tickets of a channel', () => {
  test('become appeals with category, place, holder and an entry in the ledger', async () => {
    const ticket = aTicket({ title: '灯', text: '  稻香小区门口的路灯坏了，没人管\n', phone: '0515-88880000' })
    expect(await send([ticket])).toEqual([{ state: 'created', why: null }])
    const appeal = await appealOf(ticket.id)
    expect(appeal).toMatchObject({
      source: 'hotline',
      text: ticket.text,
      title: '灯',
      name: '张三',
      order_bag: 'complaint',
      status: 'dispatched',
      territory: '320999.t1.v1.g1.m1',
      holder_territory: '320999.t1.v1.g1',
      source_name: 'hotline',
    })
    expect(appeal?.category_l1).toEqual(expect.stringMatching(/./))
    expect(new Date(appeal?.said_at as string).toISOString()).toBe('2026-11-20T01:00:00.000Z')
    expect(Buffer.from(appeal?.phone as Uint8Array).includes('88880000')).toBe(false)
    expect(await house.rows(`select name, actor_role from events where subject = $1`, [appeal?.order_id])).toEqual([
      { name: 'channels.receiveTickets', actor_role: 'system' },
    ])
  })

  test('whose place cannot be read wait in the pool of the district', async () => {
    const ticket = aTicket({ text: '不知道哪里的事情，没人管' })
    await send([ticket])
    expect(await appealOf(ticket.id)).toMatchObject({ territory: '320999', status: 'dispatched' })
  })

  test('stand in the inbox of who holds them', async () => {
    const ticket = aTicket({ title: '荷塘菜场门口的井盖', text: '荷塘菜场门口的井盖坏了' })
    await send([ticket])
    const { items } = await house.as('li').appeals.listInbox({ tab: 'toAccept', limit: 50 })
    const everything = [...items, ...(await house.as('wu').appeals.listInbox({ tab: 'toAccept', limit: 50 })).items]
    expect(everything.map(({ title }) => title)).toContain('荷塘菜场门口的井盖')
  })

  test('sent twice, or twice in one batch, make one appeal; another source makes another', async () => {
    const ticket = aTicket()
    expect((await send([ticket, { ...ticket }])).map(({ state }) => state)).toEqual(['created', 'already'])
    expect((await send([ticket])).map(({ state }) => state)).toEqual(['already'])
    expect((await send([ticket], 'letters')).map(({ state }) => state)).toEqual(['created'])
    expect(await house.rows(`select source from appeals where external_id = $1 order by source`, [ticket.id])).toEqual([
      { source: 'hotline' },
      { source: 'letters' },
    ])
  })

  test('stand or fall alone', async () => {
    const results = await send([
      aTicket({ text: '' }),
      aTicket(),
      'words',
      aTicket({ saidAt: '2026-11-23T10:06:00+08:00' }),
      aTicket({ text: 'a\u0000' }),
      aTicket(),
    ])
    expect(results.map(({ state }) => state)).toEqual(['rejected', 'created', 'rejected', 'rejected', 'rejected', 'created'])
    expect(results[0]?.why).toBe('内容不能为空')
    expect(results[3]?.why).toContain('时间')
  })

  test('go into another bag when the words plainly say so', async () => {
    const ticket = aTicket({ text: '建议在村口的公交站加一条长凳，老人等车能坐' })
    await send([ticket])
    expect(await appealOf(ticket.id)).toMatchObject({ order_bag: 'suggestion' })
  })

  test('with a word of our own list are held for a person, never thrown away', async () => {
    const ticket = aTicket({ text: '有人在楼道里贴广告办假证' })
    expect(await send([ticket])).toEqual([{ state: 'created', why: null }])
    expect(await appealOf(ticket.id)).toMatchObject({ status: 'held' })
  })

  test('of 20,000 characters are stored whole', async () => {
    const ticket = aTicket({ text: `头${'很长的话😀\u202e'.repeat(2857)}尾` })
    await send([ticket])
    expect((await appealOf(ticket.id))?.text).toBe(ticket.text)
  })

  test('are taken from the system only, in batches of 200, from a source with a name of its own', async () => {
    const asPerson = house.asActor(anActor('districtCentre', '320999'))
    await expect(asPerson.channels.receiveTickets({ source: 'hotline', tickets: [] })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(send(Array.from({ length: 201 }, () => aTicket()))).rejects.toMatchObject({ code: 'badInput' })
    await expect(send([aTicket()], 'tap')).rejects.toMatchObject({ code: 'badInput' })
    await expect(send([aTicket()], '热线')).rejects.toMatchObject({ code: 'badInput', sentence: expect.stringContaining('来源名') as string })
  })
})
