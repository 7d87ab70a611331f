import { randomUUID } from 'node:crypto'
import type { Context } from '@platform/kernel/context'
import { system } from '@platform/kernel/identify'
import { anAppeal } from '../../../tests/make/appeal'
import { databases } from '../../../tests/make/databases'
import { aHouse, type TestHouse } from '../../../tests/make/house'
import { pointIn } from '../../../tests/make/small-district'
import { findAlike, type Matter, rememberLikeness } from '..'

const lamp = '稻香小区3号楼北边的路灯坏了三天，晚上老人出门看不见路，请尽快修好'
const lampAgain = '稻香小区3号楼北面路灯坏了好几天，晚上看不见路，老人不敢出门'
const drain = '荷塘菜场门口的下水道堵了，污水流到马路上，又脏又臭没有人管'

function aMatter(change: Partial<Matter> = {}): Matter {
  return {
    title: null,
    text: lamp,
    sender: null,
    point: null,
    territory: null,
    category: { l1: '城乡建设', l2: null },
    saidAt: new Date('2026-11-20T10:00:00+08:00'),
    ...change,
  }
}

describe.each(databases)('the index of likeness on $name', ({ open }) => {
  let house: TestHouse
  let stop: () => Promise<void>
  let ctx: Context

  beforeAll(async () => {
    const opened = await open()
    stop = opened.stop
    house = await aHouse({ database: opened.database })
    const { kernel, ports } = house.running
    ctx = { operation: 'triage.findAlike', actor: system(kernel), hats: [], now: house.now.read(), districtId: '320999', db: kernel.database.db, ports, kernel }
  })
  beforeEach(() => house.rows('truncate likenesses, likeness_keys, likeness_terms, likeness_walks'))
  afterAll(async () => {
    await house.close()
    await stop()
  })

  async function filed(change: Partial<Matter> = {}, districtId = '320999'): Promise<string> {
    const appealId = randomUUID()
    await rememberLikeness(ctx, { ...ctx, districtId }, { ...aMatter(change), appealId })
    return appealId
  }
  const alike = async (about: Matter | { appealId: string }, more = {}) => (await findAlike(ctx, about, { limit: 20, ...more })).map(({ appealId }) => appealId)

  test('finds what says the same in other words, not what says something else, nor itself', async () => {
    const [one, two] = [await filed(), await filed({ text: lampAgain })]
    await filed({ text: drain })
    expect(await alike({ appealId: one })).toEqual([two])
    expect(await alike({ appealId: two })).toEqual([one])
    expect(await alike(aMatter())).toEqual([one, two])
  })
})
