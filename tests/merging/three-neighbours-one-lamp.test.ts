import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aHouse, type TestHouse } from '../make/house'
import { heldAs, mergedBy, mine, says, type Told } from './on-a-lamp'

let house: TestHouse
let first: Told
let second: Told
let third: Told

beforeAll(async () => {
  house = await aHouse()
  first = await says(house, 'one', { text: '3号楼北边的路灯坏了三天' })
  second = await says(house, 'two', { text: '北门口那盏灯不亮，老人摔了一跤' })
  third = await says(house, 'three', { text: '路灯又坏了，没有人管', anonymous: true })
})
afterAll(() => house.close())

const wang = () => house.as('wang').appeals
const order = (orderId: string) => wang().getOrder({ orderId })
const linesOf = async (told: Told) => (await mine(house, told)).timeline.map(({ line }) => line)

test('merged, the order that stays answers both, with the earliest deadlines, and the other one says where it went', async () => {
  house.now.forward(3_600_000)
  const done = await mergedBy(house, 'wang', second.orderId, first.orderId)
  expect(done).toMatchObject({ orderId: first.orderId, status: 'dispatched' })
  const lead = await order(first.orderId)
  expect(lead).toMatchObject({ appellants: 2, mergedInto: null, mayUnmerge: true })
  expect(lead.merged).toMatchObject([{ orderId: second.orderId, number: second.number, how: 'person', by: expect.stringContaining('王芳') }])
  expect(lead.appeals.map(({ homeNumber }) => homeNumber).sort()).toEqual([first.number, second.number])
  const shell = await order(second.orderId)
  expect(shell).toMatchObject({ status: 'merged', mergedInto: { orderId: first.orderId, number: first.number } })
  expect(shell.moves).toEqual(['unmerge'])
  expect(await mine(house, second)).toMatchObject({ number: second.number, status: 'dispatched', neighbours: 1, withNeighbours: true })
})

test('the merged one is not open work in any tab, and its number finds it', async () => {
  for (const tab of ['held', 'toAccept', 'handling', 'dueSoon', 'toVisit', 'done'] as const)
    expect((await wang().listInbox({ tab })).items.map(({ number }) => number)).not.toContain(second.number)
  expect((await wang().search({ words: second.number })).items).toMatchObject([{ number: second.number, status: 'merged' }])
  expect((await wang().search({ words: '路灯' })).items.map(({ number }) => number)).not.toContain(second.number)
})

test('a move on the merged one is refused with where it went, and the words are kept', async () => {
  const refusal = await wang()
    .accept({ orderId: second.orderId, version: 1 })
    .catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: 'changedMeanwhile', sentence: expect.stringContaining(first.number) })
  await expect(mergedBy(house, 'wang', second.orderId, third.orderId)).rejects.toMatchObject({ code: 'wrongMoment', field: 'from' })
  await expect(mergedBy(house, 'wang', third.orderId, second.orderId)).rejects.toMatchObject({ code: 'wrongMoment', field: 'into' })
})

test('nobody who is not over both may merge them, nor one into itself, nor as they were', async () => {
  const both = { from: await heldAs(house, third.orderId), into: await heldAs(house, first.orderId) }
  await expect(house.as('zhao').appeals.merge(both)).rejects.toMatchObject({ code: 'notAllowed' })
  await expect(wang().merge({ from: both.into, into: both.into })).rejects.toMatchObject({ code: 'badInput', field: 'into' })
  await expect(wang().merge({ ...both, into: { ...both.into, version: 1 } })).rejects.toMatchObject({
    code: 'changedMeanwhile',
    sentence: expect.stringContaining(first.number),
  })
})

test('one without a name is merged too; the answer reaches each in their own way, a row each', async () => {
  await mergedBy(house, 'li', third.orderId, first.orderId)
  await wang().accept(await heldAs(house, first.orderId))
  await wang().reply({ ...(await heldAs(house, first.orderId)), outcome: 'solved', note: '换了两只灯头，今晚已亮' })
  await house.settle()
  const rows = await house.rows<{ channel: string; state: string; appeal_id: string }>(
    `select channel, state, appeal_id from deliveries where title = '已答复：已解决' order by channel, appeal_id`,
  )
  expect(rows.map(({ channel, state }) => `${channel} ${state}`)).toEqual(['inApp sent', 'inApp sent', 'receipt waitsForLook'])
  expect(new Set(rows.map(({ appeal_id }) => appeal_id)).size).toBe(3)
  for (const told of [first, second, third]) expect(await mine(house, told)).toMatchObject({ status: 'replied', outcome: 'solved', neighbours: 2 })
})

test('each sees their own words and the common answer, and nothing that another one said', async () => {
  const said = JSON.stringify(await mine(house, second))
  expect(said).not.toContain('三天')
  expect(said).not.toContain('没有人管')
  expect(await linesOf(second)).toEqual(['投进袋子', '与居民反映的同一件事一起办理', '与居民反映的同一件事一起办理', '已接收，开始办理', '已答复'])
  const messages = JSON.stringify((await house.as('two').platform.listMessages({ limit: 100 })).items)
  expect(messages).not.toContain('三天')
})

test('each judges for themselves; the order waits for all, and an unhappy one leads to a visit', async () => {
  expect(await house.as('one').appeals.survey({ ref: first.ref, score: 5 })).toMatchObject({ status: 'replied', score: 5 })
  await expect(house.as('one').appeals.survey({ ref: first.ref, score: 4 })).rejects.toMatchObject({
    code: 'wrongMoment',
    sentence: expect.stringContaining('已经评价'),
  })
  expect(await house.as('three').appeals.survey({ ref: third.ref, score: 1, words: '还是暗' })).toMatchObject({ status: 'visiting', score: 1 })
  expect((await mine(house, second)).moves).toContain('survey')
  await house.as('li').appeals.visit({ ...(await heldAs(house, first.orderId)), note: '上门看过' })
  expect(await mine(house, second)).toMatchObject({ status: 'replied', score: null })
})

test('un-merged after the answer, each keeps the answer, the timeline and their own survey', async () => {
  const lead = await order(first.orderId)
  const version = lead.version
  const end = await wang().unmerge({ orderId: first.orderId, version, note: '其实是两盏灯' })
  expect(end.orders.map(({ number, status }) => [number, status])).toEqual([
    [second.number, 'replied'],
    [third.number, 'closed'],
  ])
  expect(end.status).toBe('closed')
  expect(await mine(house, second)).toMatchObject({ status: 'replied', outcome: 'solved', neighbours: 0, number: second.number, score: null })
  expect(await linesOf(second)).toContain('已答复')
  expect(await linesOf(second)).toContain('不再与别的诉求一起办理，单独继续')
  expect(await linesOf(first)).not.toContain('不再与别的诉求一起办理，单独继续')
  expect(await house.as('two').appeals.survey({ ref: second.ref, score: 4 })).toMatchObject({ status: 'closed', score: 4 })
  expect(await mine(house, third)).toMatchObject({ status: 'closed', score: 1 })
  expect(await order(second.orderId)).toMatchObject({ appellants: 1, mergedInto: null })
  await expect(wang().unmerge({ orderId: first.orderId, version: end.version, note: '再拆' })).rejects.toMatchObject({ code: 'wrongMoment', field: 'mergeIds' })
})

test('what was un-merged is not suggested again, and can be merged again by hand', async () => {
  const [a, b] = [
    await says(house, 'four', { text: '荷塘菜场门口的下水道堵了，污水流到马路上，又脏又臭没有人管' }),
    await says(house, 'five', { text: '荷塘菜场门口的下水道堵了，污水流到马路上，又脏又臭，没有人来管' }),
  ]
  expect((await wang().findSimilar({ orderId: a.orderId })).map(({ order: one }) => one.number)).toContain(b.number)
  await mergedBy(house, 'wang', b.orderId, a.orderId)
  const shell = await heldAs(house, b.orderId)
  expect((await wang().unmerge({ ...shell, note: '不是一处' })).orders).toMatchObject([{ number: b.number, status: 'dispatched' }])
  expect((await wang().findSimilar({ orderId: a.orderId })).map(({ order: one }) => one.number)).not.toContain(b.number)
  await mergedBy(house, 'wang', b.orderId, a.orderId)
  expect(await order(a.orderId)).toMatchObject({ appellants: 2 })
})

test('不是同一件事 is remembered, and can be taken back', async () => {
  const [a, b] = [
    await says(house, 'six', { text: '稻香小区3号楼北边的路灯坏了三天，晚上老人出门看不见路，请尽快修好' }),
    await says(house, 'seven', { text: '稻香小区3号楼北边的路灯坏了三天，晚上老人出门看不见路，请尽快来修' }),
  ]
  const similar = async () => (await wang().findSimilar({ orderId: a.orderId })).map(({ order: one }) => one.number)
  expect(await similar()).toContain(b.number)
  await wang().keepApart({ orderId: a.orderId, other: b.orderId, apart: true, note: '两处' })
  expect(await similar()).not.toContain(b.number)
  await wang().keepApart({ orderId: b.orderId, other: a.orderId, apart: false })
  expect(await similar()).toContain(b.number)
  expect((await order(a.orderId)).timeline.map(({ line }) => line)).toContain(`与 ${b.number} 不是同一件事`)
  expect((await mine(house, a)).timeline).toHaveLength(1)
})

test('one of several takes theirs back and the others go on; the last one ends it', async () => {
  const [a, b] = [await says(house, 'eight', { text: '积水很深' }), await says(house, 'nine', { text: '路口积水' })]
  house.now.forward(120_000)
  await mergedBy(house, 'wang', b.orderId, a.orderId)
  expect(await house.as('eight').appeals.withdraw({ ref: a.ref })).toMatchObject({ status: 'withdrawn', moves: [], neighbours: 0 })
  expect(await mine(house, b)).toMatchObject({ status: 'dispatched', neighbours: 0 })
  await wang().accept(await heldAs(house, a.orderId))
  expect(JSON.stringify((await mine(house, a)).timeline)).not.toContain('已接收')
  expect(await house.as('nine').appeals.withdraw({ ref: b.ref })).toMatchObject({ status: 'withdrawn' })
  expect(await order(a.orderId)).toMatchObject({ status: 'withdrawn' })
})

test('还没好 from one brings it back for all, and the others hear of it without the words', async () => {
  const [a, b] = [await says(house, 'ten', { text: '楼道灯不亮' }), await says(house, 'eleven', { text: '楼道黑' })]
  await mergedBy(house, 'wang', b.orderId, a.orderId)
  await wang().accept(await heldAs(house, a.orderId))
  await wang().reply({ ...(await heldAs(house, a.orderId)), outcome: 'solved', note: '修好了' })
  await house.as('ten').appeals.survey({ ref: a.ref, score: 5 })
  await house.as('eleven').appeals.reopen({ ref: b.ref, text: '三楼还是黑的' })
  expect(await mine(house, a)).toMatchObject({ status: 'handling' })
  const heard = JSON.stringify((await house.as('ten').platform.listMessages({ limit: 20 })).items)
  expect(heard).toContain('再办一次')
  expect(heard).not.toContain('三楼')
  // Un-merged now: who had judged keeps the answer and the score, who said 还没好 is being handled.
  const end = await wang().unmerge({ ...(await heldAs(house, a.orderId)), note: '两个楼道' })
  expect(end.orders).toMatchObject([{ number: b.number, status: 'handling' }])
  expect(await mine(house, b)).toMatchObject({ status: 'handling', outcome: null })
  expect(await mine(house, a)).toMatchObject({ status: 'closed', outcome: 'solved', score: 5 })
})
