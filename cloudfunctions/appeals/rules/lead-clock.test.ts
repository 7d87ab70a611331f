import { expect, test } from '@jest/globals'
import { urgencies } from '@shared/appeals/order'
import fc from 'fast-check'
import { dueIn, type OwnTimes, together } from './lead-clock'

const moment = fc.integer({ min: 0, max: 1e6 }).map((minutes) => new Date(minutes * 60_000))
const times: fc.Arbitrary<OwnTimes> = fc.record({
  urgency: fc.constantFrom(...urgencies),
  acceptDue: fc.option(moment, { nil: null }),
  replyDue: moment,
})

test('several are due when the first of them is, and as urgent as the most urgent, in whatever order they came', () => {
  fc.assert(
    fc.property(fc.array(times, { minLength: 1, maxLength: 6 }), (all) => {
      const lead = together(all)
      expect(lead.replyDue?.getTime()).toBe(Math.min(...all.map(({ replyDue }) => replyDue?.getTime() ?? Number.POSITIVE_INFINITY)))
      for (const one of all) expect(urgencies.indexOf(lead.urgency)).toBeGreaterThanOrEqual(urgencies.indexOf(one.urgency))
      expect(all.map(({ urgency }) => urgency)).toContain(lead.urgency)
      expect(together([...all].reverse())).toEqual(lead)
      expect(together([together(all.slice(0, 1)), ...all.slice(1)])).toEqual(lead)
    }),
  )
})

test('accepting runs until it is accepted, replying until it is answered, and nothing while it waits', () => {
  const [acceptDue, replyDue] = [new Date(1), new Date(2)]
  expect(['held', 'dispatched', 'handling', 'waiting', 'replied', 'merged'].map((status) => dueIn(status as 'held', { acceptDue, replyDue }))).toEqual([
    acceptDue,
    acceptDue,
    replyDue,
    null,
    null,
    null,
  ])
})
