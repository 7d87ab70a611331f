import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assertOnce, days, liveThrough, plans } from './a-bad-day'
import { BadPhone } from './a-bad-phone'
import { aSmallHouse } from './a-small-house'

test('in four thousand random days of a phone every action happens exactly once, in order, or lies in the outbox with a reason', async () => {
  let [done, left] = [0, 0]
  await fc.assert(
    fc.asyncProperty(days, plans, async (day, plan) => {
      const house = aSmallHouse(3)
      const lived = await liveThrough(day, new BadPhone(house.ask, [...plan]), house, 'a-day')
      assertOnce(lived, house.ledger)
      done += house.ledger.length
      left += lived.acted.length - house.ledger.length
    }),
    { numRuns: 4000 },
  )
  // Both ends are reached often.
  expect(done).toBeGreaterThan(2000)
  expect(left).toBeGreaterThan(300)
})
