import { Refusal } from '@shared/platform/refusal'
import { aHouseOnServer } from '../make/databases'
import type { TestHouse } from '../make/house'
import { expectAllWell } from './invariants'
import { heldAs, says } from './on-a-lamp'

let house: TestHouse

beforeAll(async () => {
  house = await aHouseOnServer()
})
afterAll(() => house.close())

const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : String(error))

test('three orders merged into one another in a ring at once: some merge, the others are told why, and none waits for another forever', async () => {
  for (let ring = 0; ring < 40; ring++) {
    const ids: string[] = []
    for (let n = 0; n < 3; n++) ids.push((await says(house, `ring-${ring}-${n}`, { text: '路灯不亮' })).orderId)
    const seen = await Promise.all(ids.map((id) => heldAs(house, id)))
    const merges = seen.map((from, at) => house.as('wang').appeals.merge({ from, into: seen[(at + 1) % 3] ?? from }))
    const ends = (await Promise.allSettled(merges)).map((end) => (end.status === 'fulfilled' ? 'merged' : codeOf(end.reason)))
    expect(ends).toContain('merged')
    expect(ends.filter((end) => end !== 'merged' && end !== 'changedMeanwhile' && end !== 'wrongMoment')).toEqual([])
  }
  await expectAllWell(house)
}, 120_000)
