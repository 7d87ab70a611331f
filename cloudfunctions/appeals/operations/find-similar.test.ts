import { anAppeal } from '../../../tests/make/appeal'
import { databases } from '../../../tests/make/databases'
import type { TestHouse } from '../../../tests/make/house'
import { pointIn } from '../../../tests/make/small-district'

const place = pointIn('320999.t1.v1.g1.m1')
const lamp = '稻香小区3号楼北边的路灯坏了三天，晚上老人出门看不见路，前天有位大妈在花坛边摔了一跤。物业说归路灯管理所管，路灯管理所又说归物业管，请尽快修好'
const lampAgain = '稻香小区3号楼北面路灯坏了好几天，晚上看不见路，老人不敢出门，有位大妈在花坛边摔了一跤，物业和路灯管理所互相推，没有人来修'

describe.each(databases)('similar orders on $name', ({ open }) => {
  let house: TestHouse

  beforeAll(async () => {
    house = await open()
  })
  beforeEach(() => house.rows('truncate appeals, orders, likenesses, likeness_keys, likeness_terms, likeness_walks'))
  afterAll(() => house.close())

  const submit = (who: string, text: string, more = {}) => house.as(who).appeals.submit(anAppeal({ place, text, ...more }))
  async function orderOf(number: string): Promise<string> {
    return (await house.rows<{ id: string }>('select id from orders where number = $1', [number]))[0]?.id ?? ''
  }
  async function similarTo(number: string, who = 'li') {
    const found = await house.as(who).appeals.findSimilar({ orderId: await orderOf(number) })
    return found.map(({ order }) => order.number)
  }

  test('staff see what may be the same event, with reasons; never the order itself', async () => {
    const [one, two] = [await submit('r1', lamp), await submit('r2', lampAgain)]
    await submit('r3', '荷塘菜场门口的下水道堵了，污水流到马路上，又脏又臭没有人管')
    expect(await similarTo(one.number)).toEqual([two.number])
    expect(await similarTo(two.number)).toEqual([one.number])
    const [found] = await house.as('li').appeals.findSimilar({ orderId: await orderOf(one.number) })
    expect(found?.reasons.length).toBeGreaterThan(0)
    expect(found?.reasons).not.toContain('同一人')
  })

  test('further appeals of one person are named so, but never those of somebody who gave no name', async () => {
    const [one, , hidden] = [await submit('r1', lamp), await submit('r1', lampAgain), await submit('r1', lamp, { anonymous: true })]
    const found = await house.as('li').appeals.findSimilar({ orderId: await orderOf(one.number) })
    const reasons = new Map(found.map(({ order, reasons }) => [order.number, reasons]))
    expect([...reasons.values()].filter((all) => all.includes('同一人'))).toHaveLength(1)
    expect(reasons.get(hidden.number)).not.toContain('同一人')
    expect(await house.rows('select sender from likenesses where sender is null')).toHaveLength(1)
    expect(JSON.stringify(await house.rows('select sender from likenesses'))).not.toContain('r1')
  })

  test('what was withdrawn, or lies where the caller may not look, is not among them', async () => {
    const [one, two] = [await submit('r1', lamp), await submit('r2', lampAgain)]
    const nextGrid = await submit('r3', lamp, { place: pointIn('320999.t1.v1.g2.m1') })
    expect(await similarTo(one.number, 'wang')).toEqual([two.number])
    expect(new Set(await similarTo(one.number, 'li'))).toEqual(new Set([two.number, nextGrid.number]))
    house.now.forward(120_000)
    await house.as('r2').appeals.withdraw({ ref: two.ref })
    expect(await similarTo(one.number, 'wang')).toEqual([])
  })

  test('an appeal is found under the order that has it now, each order once, and the index needs no change', async () => {
    const [one, two, three] = [await submit('r1', lamp), await submit('r2', lampAgain), await submit('r3', lamp)]
    const rows = () => house.rows('select * from likenesses order by no')
    const before = await rows()
    await house.rows('update appeals set order_id = $1 where id = $2', [await orderOf(two.number), three.ref])
    expect(await similarTo(one.number)).toEqual([two.number])
    await house.rows('update appeals set order_id = $1 where id = $2', [await orderOf(three.number), three.ref])
    expect(new Set(await similarTo(one.number))).toEqual(new Set([two.number, three.number]))
    expect(await rows()).toEqual(before)
  })

  test('neighbours are shown open orders near them only, once each', async () => {
    await submit('r1', lamp)
    await submit('r2', lampAgain, { place: pointIn('320999.t2.v1.g1.m1') })
    const near = () => house.as('r4').appeals.findSimilarNearby({ bag: 'complaint', text: lampAgain, place })
    expect(await near()).toHaveLength(1)
    await house.rows("update orders set status = 'closed'")
    expect(await near()).toEqual([])
  })

  test('many at once are taken in, and each is found by the others', async () => {
    const receipts = await Promise.all(Array.from({ length: 24 }, (_, i) => submit(`many-${i}`, i % 2 ? lamp : lampAgain)))
    expect(await house.rows('select 1 from likenesses l join appeals a on a.id = l.appeal_id')).toHaveLength(24)
    for (const { number } of receipts.slice(0, 4)) {
      const found = await similarTo(number)
      expect(found).toHaveLength(5)
      expect(found).not.toContain(number)
    }
  })

  test('sent twice with one key it is filed once', async () => {
    const sent = anAppeal({ place, text: lamp })
    await Promise.all([house.as('r1').appeals.submit(sent), house.as('r1').appeals.submit(sent)].map((one) => one.catch(() => null)))
    await house.as('r1').appeals.submit(sent)
    expect(await house.rows('select 1 from likenesses')).toHaveLength(1)
  })

  test('appeals from before the index are filed by the clock, and then it rests', async () => {
    const [one, two] = [await submit('r1', lamp), await submit('r2', lampAgain)]
    await house.rows('truncate likenesses, likeness_keys')
    expect(await similarTo(one.number)).toEqual([])
    expect(await house.asSystem.appeals.indexLikeness({})).toEqual({ indexed: 2 })
    expect(await similarTo(one.number)).toEqual([two.number])
    await house.rows('truncate likenesses, likeness_keys')
    expect(await house.asSystem.appeals.indexLikeness({})).toEqual({ indexed: 0 })
    house.now.forward(25 * 3_600_000)
    expect(await house.asSystem.appeals.indexLikeness({})).toEqual({ indexed: 2 })
    expect(await house.rows("select data from events where name = 'appeals.indexLikeness'")).toEqual([{ data: { indexed: 2 } }, { data: { indexed: 2 } }])
  })

  test('what an older version filed is filed anew, found once, and its keys are cleared away', async () => {
    const [one, two] = [await submit('r1', lamp), await submit('r2', lampAgain)]
    await house.rows('update likenesses set version = 0')
    await house.rows('update likeness_keys set shelf = shelf - 512')
    expect(await similarTo(one.number)).toEqual([])
    const old = await house.rows('select key from likeness_keys')
    expect(await house.asSystem.appeals.indexLikeness({})).toEqual({ indexed: 2 })
    expect(await similarTo(one.number)).toEqual([two.number])
    await house.asSystem.appeals.indexLikeness({})
    expect(await house.rows('select key from likeness_keys')).toHaveLength(old.length)
    expect(await similarTo(two.number)).toEqual([one.number])
  })
})
