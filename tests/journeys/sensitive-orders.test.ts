import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { anAppeal } from '../make/appeal'
import { aHouse, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'

const place = pointIn('320999.t1.v1.g1.m1')
let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
  await joinCentre('he', '何班长')
})
afterEach(async () => {
  for (const table of ['deliveries', 'appeals', 'orders', 'sensitive_readers']) await house.rows(`delete from ${table}`)
})
afterAll(() => house.close())

const idOf = async (openid: string) => (await house.rows<{ id: string }>('select id from people where openid = $1', [openid]))[0]?.id ?? ''
const orderOf = async (number: string) =>
  (
    await house.rows<{ id: string; sensitive: string | null; holder_role: string; holder_name: string; version: number; kept_from: string[] | null }>(
      'select * from orders where number = $1',
      [number],
    )
  )[0]
async function joinCentre(openid: string, name: string): Promise<void> {
  await house.rows(`insert into people (district_id, openid, name, created_at) values ('320999', $1, $2, now())`, [openid, name])
  await house.rows(
    `insert into grants (district_id, person_id, role, territory, post, since) select '320999', id, 'districtCentre', '320999', '值班长', '2026-12-01' from people where openid = $1`,
    [openid],
  )
}

describe('sensitive orders', () => {
  test('where nobody is named the first person of the centre has it, and the set-up says so', async () => {
    const { holder, number } = await house.as('r').appeals.submit(anAppeal({ place, text: '几十个业主约好明天去区政府门口拉横幅' }))
    expect(holder.name).toBe('冯处长')
    expect(await orderOf(number)).toMatchObject({ sensitive: 'gathering', holder_role: 'districtCentre' })
    const { signs } = await house.as('feng').appeals.listSensitiveReaders({})
    expect(signs.find(({ sign }) => sign === 'gathering')).toMatchObject({
      people: [{ name: '冯处长', since: null }],
      warning: '“群体聚集”还没有点名，暂由冯处长看和办',
    })
    const row = (await house.as('feng').appeals.listInbox({ tab: 'toAccept' })).items[0]
    expect(row).toMatchObject({ number, sensitive: 'gathering', mine: true })
  })

  test('a named person handles it from beginning to end', async () => {
    await house.as('feng').appeals.setSensitiveReaders({ sign: 'staff', people: [await idOf('he')] })
    const { ref, number } = await house.as('r').appeals.submit(anAppeal({ place, text: '村主任收了人家红包才给盖章' }))
    const order = await orderOf(number)
    const he = house.as('he').appeals
    const orderId = order?.id ?? ''
    const { version } = await he.accept({ orderId, version: 1 })
    await expect(he.transfer({ orderId, version, post: 'committee@320999.t1.v1', note: '给当地' })).rejects.toMatchObject({ code: 'notAllowed', field: 'post' })
    await he.reply({ orderId, version, outcome: 'explained', note: '已经转请核查，结果会告诉您' })
    expect((await house.as('r').appeals.getMine({ ref })).status).toBe('replied')
  })

  test('somebody whom the words name does not get to see it though they are named', async () => {
    await house.as('feng').appeals.setSensitiveReaders({ sign: 'staff', people: [await idOf('he'), await idOf('feng')] })
    const { number, holder } = await house.as('r').appeals.submit(anAppeal({ place, text: '举报领导何班长索要好处费' }))
    const order = await orderOf(number)
    expect(holder.name).toBe('冯处长')
    expect(order?.kept_from).toEqual([await idOf('he')])
    await expect(house.as('he').appeals.getOrder({ orderId: order?.id ?? '' })).rejects.toMatchObject({ code: 'notAllowed' })
    expect((await house.as('he').appeals.listInbox({ tab: 'toAccept' })).items).toEqual([])
    expect((await house.as('he').appeals.countInbox({})).toAccept).toBe(0)
  })

  test('when the named people change, what they had open goes on to the next, and the ledger says who named whom', async () => {
    const [feng, he] = [await idOf('feng'), await idOf('he')]
    await house.as('feng').appeals.setSensitiveReaders({ sign: 'petition', people: [he] })
    const { number } = await house.as('r').appeals.submit(anAppeal({ place, text: '这件事信访件编号早就有了，还没有结果' }))
    expect(await orderOf(number)).toMatchObject({ holder_name: '何班长' })
    await house.as('feng').appeals.setSensitiveReaders({ sign: 'petition', people: [feng] })
    expect(await orderOf(number)).toMatchObject({ holder_name: '冯处长', version: 2 })
    expect((await house.as('he').appeals.listInbox({ tab: 'toAccept' })).items).toEqual([])
    const ledger = await house.rows<{ data: unknown }>(
      `select data from events where name = 'appeals.setSensitiveReaders' and subject = 'sensitive:petition' order by id`,
    )
    expect(ledger.map(({ data }) => data)).toEqual([
      { sign: 'petition', before: [], after: [he] },
      { sign: 'petition', before: [he], after: [feng] },
    ])
  })

  test('only people of the centre can be named', async () => {
    await expect(house.as('feng').appeals.setSensitiveReaders({ sign: 'staff', people: [await idOf('li')] })).rejects.toMatchObject({
      code: 'badInput',
      field: 'people',
    })
  })

  test('a person above can make an order sensitive, and a named one can lift it again', async () => {
    const { number } = await house.as('r').appeals.submit(anAppeal({ place }))
    const orderId = (await orderOf(number))?.id ?? ''
    const { version } = await house.as('li').appeals.setSensitive({ orderId, version: 1, sign: 'stability', note: '听说有人要闹' })
    await expect(house.as('li').appeals.getOrder({ orderId })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(house.as('wang').appeals.getOrder({ orderId })).rejects.toMatchObject({ code: 'notAllowed' })
    await house.as('feng').appeals.setSensitive({ orderId, version, sign: null, note: '是误会' })
    expect(await house.as('li').appeals.getOrder({ orderId })).toMatchObject({ sensitive: null })
    expect((await house.as('feng').appeals.listPosts({ orderId })).length).toBeGreaterThan(0)
  })

  test('who writes of a running petition is told where it is handled, and the appeal is kept', async () => {
    const sent = await house.as('r').appeals.submit(anAppeal({ place, text: '我的信访件一直没有答复' }))
    expect(sent.advice).toContain('网上信访')
    expect((await house.as('r').appeals.getMine({ ref: sent.ref })).text).toBe('我的信访件一直没有答复')
  })

  test('an emergency is told at once to who is on duty, in WeChat too, and to those above', async () => {
    await house.as('wang').platform.allowMessages({ templates: [house.running.kernel.settings.templates.assigned ?? ''] })
    const { number, danger } = await house.as('r').appeals.submit(anAppeal({ place, text: '三号楼着火了，快来人' }))
    expect(danger).toMatchObject({ kind: 'fire', hotlines: [{ number: '119' }, { number: '120' }] })
    const told = await house.rows<{ openid: string; title: string }>(
      `select p.openid, d.title from deliveries d join people p on p.id = d.person_id join orders o on o.id::text = d.link->>'ref' where o.number = $1 and d.channel = 'inApp' order by p.openid`,
      [number],
    )
    expect(told).toEqual([
      { openid: 'li', title: '紧急诉求' },
      { openid: 'sun', title: '紧急诉求' },
      { openid: 'wang', title: '紧急诉求' },
    ])
    // Without any tick of the clock: the process that took it in sends it.
    await house.settle()
    await house.settle()
    expect(house.wechat.sent.filter(({ openid }) => openid === 'wang')).toHaveLength(1)
  })

  test('of an urgent and sensitive one only the named are told, and without words', async () => {
    const { number } = await house.as('r').appeals.submit(anAppeal({ place, text: '村干部带人打架，拿着刀，我要举报村干部贪污' }))
    const told = await house.rows<{ openid: string; body: string }>(
      `select p.openid, d.body from deliveries d join people p on p.id = d.person_id join orders o on o.id::text = d.link->>'ref' where o.number = $1`,
      [number],
    )
    expect(told).toEqual([{ openid: 'feng', body: `编号 ${number}，请马上打开` }])
  })
})
