import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Outcome } from '@shared/appeals/outcome'
import { aHouse, anActor, type TestHouse } from '../../../tests/make/house'
import { anOrderInHand } from '../../../tests/make/order'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
beforeEach(() => house.rows('delete from reply_templates'))
afterAll(() => house.close())

const sent = {
  id: 'own-lamp',
  version: 0,
  name: '灯修好了',
  category: { l1: '城乡建设', l2: '城市建设和市政管理' },
  outcome: 'solved' as Outcome,
  body: '灯{处理时间}修好了，换了{部件}，请打 {联系电话}',
  fields: [
    { name: '处理时间', kind: 'day' as const },
    { name: '部件', kind: 'words' as const },
    { name: '联系电话', kind: 'phone' as const },
  ],
  position: 5,
}
const list = (retired = false) => house.as('wang').appeals.listReplyTemplates({ retired })
const values = { 处理时间: '11月23日', 部件: '灯头', 联系电话: '0512-65001234' }

describe('templates of a district', () => {
  test('until it writes its own it has the house’s; the first change writes them all, and the ledger keeps what was before', async () => {
    const house0 = await list()
    expect(house0.length).toBeGreaterThan(25)
    expect(await house.rows('select 1 from reply_templates')).toEqual([])
    const saved = await house.as('wei').appeals.saveReplyTemplate(sent)
    expect(saved).toMatchObject({ version: 1, retired: false })
    expect((await list()).map(({ id }) => id)).toEqual(['own-lamp', ...house0.map(({ id }) => id)])
    await house.as('feng').appeals.saveReplyTemplate({ ...sent, version: 1, name: '路灯修好了' })
    const ledger = await house.rows<{ data: { before: { name: string } | null; after: { name: string } }; internal: boolean }>(
      `select data, internal from events where subject = 'replyTemplate:own-lamp' order by id`,
    )
    expect(ledger.map(({ data, internal }) => [data.before?.name ?? null, data.after.name, internal])).toEqual([
      [null, '灯修好了', true],
      ['灯修好了', '路灯修好了', true],
    ])
  })

  test('a stale editor is refused and changes nothing; retired it is offered no more, and comes back by saving', async () => {
    await house.as('wei').appeals.saveReplyTemplate(sent)
    await expect(house.as('feng').appeals.saveReplyTemplate(sent)).rejects.toMatchObject({ code: 'changedMeanwhile' })
    await house.as('feng').appeals.retireReplyTemplate({ id: 'own-lamp', version: 1 })
    expect((await list()).some(({ id }) => id === 'own-lamp')).toBe(false)
    expect((await list(true)).find(({ id }) => id === 'own-lamp')).toMatchObject({ retired: true, version: 2 })
    expect(await house.as('wei').appeals.saveReplyTemplate({ ...sent, version: 2 })).toMatchObject({ retired: false, version: 3 })
    await expect(house.as('wei').appeals.retireReplyTemplate({ id: 'nothing', version: 0 })).rejects.toMatchObject({ code: 'notFound', field: 'id' })
  })

  test.each([
    ['a field that is not in the words', { fields: [...sent.fields, { name: '没有', kind: 'words' as const }] }, 'fields'],
    ['a field without its kind', { fields: sent.fields.slice(1) }, 'fields'],
    ['a brace alone', { body: `${sent.body}{` }, 'body'],
    ['a promise', { outcome: 'notNow' as Outcome, body: `${sent.body}，我们尽快解决` }, 'body'],
    ['no such category', { category: { l1: '没有这类', l2: null } }, 'l1'],
  ])('%s is refused by name', async (_, change, field) => {
    await expect(house.as('wei').appeals.saveReplyTemplate({ ...sent, ...change })).rejects.toMatchObject({ code: 'badInput', field })
    expect(await house.rows(`select 1 from reply_templates where id = 'own-lamp'`)).toEqual([])
  })

  test('who is over one town only changes none', async () => {
    await expect(house.asActor(anActor('admin', '320999.t1')).appeals.saveReplyTemplate(sent)).rejects.toMatchObject({ code: 'notAllowed' })
  })
})

describe('a reply from a template', () => {
  const text = '灯11月23日修好了，换了灯头，请打 0512-65001234'
  const reply = async (more: object) => {
    const order = await anOrderInHand(house, `templated-${Math.random()}`)
    return { order, sending: house.as('wang').appeals.reply({ ...(await order.held()), outcome: 'solved', note: text, ...more }) }
  }

  test('goes out with every field filled, and the ledger says which template', async () => {
    await house.as('wei').appeals.saveReplyTemplate(sent)
    const { order, sending } = await reply({ template: { id: 'own-lamp', values } })
    expect(await sending).toMatchObject({ status: 'replied' })
    const [event] = await house.rows<{ data: Record<string, unknown> }>(`select data from events where subject = $1 and name = 'appeals.reply'`, [order.id])
    expect(event?.data).toMatchObject({ template: '灯修好了', text })
  })

  test.each([
    ['a field still open in the words', { note: '灯{处理时间}修好了' }, 'note'],
    ['a telephone that is none', { template: { id: 'own-lamp', values: { ...values, 联系电话: '打办公室' } } }, 'template'],
    ['a field left out', { template: { id: 'own-lamp', values: { 部件: '灯头' } } }, 'template'],
    ['another outcome', { outcome: 'explained', template: { id: 'own-lamp', values } }, 'template'],
    ['a template that is none', { template: { id: 'nothing', values } }, 'template'],
  ])('%s: refused, and nothing was sent', async (_, more, field) => {
    await house.as('wei').appeals.saveReplyTemplate(sent)
    const { order, sending } = await reply(more)
    await expect(sending).rejects.toMatchObject({ code: 'badInput', field })
    expect(await order.row()).toMatchObject({ status: 'handling', replied_at: null })
    expect(await order.ledger()).toEqual(['submit', 'accept'])
  })
})
