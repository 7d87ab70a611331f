import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { afterUnmerge, type Own, ownDue } from './after-unmerge'
import type { Pause, WhileMerged } from './while-merged'
import { workingTimeBetween } from '@platform/rules/working-clock'
import { provisionalCalendar } from '@platform/rules/calendar'
import { withUsualPeriods } from '@platform/rules/working-time'
import { shippedClock } from './terms'

const usual = withUsualPeriods(provisionalCalendar)
const clock = shippedClock(usual)

const start = new Date('2026-11-23T10:00:00+08:00').getTime()
const day = 86_400_000
/** A moment within four weeks, in minutes. */
const moment = fc.integer({ min: 0, max: 28 * 24 * 60 }).map((minutes) => new Date(start + minutes * 60_000))
const urgency = fc.constantFrom('ordinary' as const, 'urgent' as const, 'emergency' as const)

const own = fc.record({
  status: fc.constantFrom('dispatched' as const, 'handling' as const),
  bag: fc.constantFrom('complaint' as const, 'suggestion' as const),
  urgency,
  level: fc.constant('grid' as const),
  acceptDue: moment,
  replyDue: moment,
  mergedAt: moment,
  withdrawn: fc.constant(false),
})
const nothing: WhileMerged = { answer: null, judged: null, visitedAt: null, reopenedAt: null, pauses: [] }
/** Un-merged some time after the merge. */
const later = fc
  .tuple(own, fc.integer({ min: 0, max: 40 * 24 * 60 }))
  .map(([one, minutes]) => ({ one, now: new Date(one.mergedAt.getTime() + minutes * 60_000) }))
const paused = (at: Date): fc.Arbitrary<Pause[]> =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 5 * 24 * 60 }), fc.integer({ min: 0, max: 5 * 24 * 60 })), { maxLength: 2 }).map((gaps) => {
    let last = at.getTime()
    return gaps.map(([wait, length]) => {
      const from = last + wait * 60_000
      last = from + length * 60_000
      return { from: new Date(from), to: new Date(last) }
    })
  })

describe('an order that is un-merged without an answer', () => {
  test('is where it was, and what runs is its own accept or reply deadline', () => {
    fc.assert(
      fc.property(later, ({ one, now }) => {
        const after = afterUnmerge(clock, one, nothing, now)
        expect(after.status).toBe(one.status)
        expect(after.due).toEqual(one.status === 'dispatched' ? after.acceptDue : after.replyDue)
        expect(after.repliedAt).toBeUndefined()
      }),
    )
  })

  test('has no breach for the time it was merged: a deadline that was to come at the merge is to come still', () => {
    fc.assert(
      fc.property(
        later.chain(({ one, now }) => paused(one.mergedAt).map((pauses) => ({ one, now, pauses }))),
        ({ one, now, pauses }) => {
          for (const due of [one.acceptDue, one.replyDue]) {
            const after = ownDue(usual, due, one, pauses, now)
            if (due > one.mergedAt) expect(after?.getTime()).toBeGreaterThan(now.getTime())
            else expect(after).toEqual(due)
          }
        },
      ),
    )
  })

  test('keeps its own deadline to the minute when that is still to come', () => {
    fc.assert(
      fc.property(later, ({ one, now }) => {
        fc.pre(one.replyDue > now)
        expect(ownDue(usual, one.replyDue, one, [], now)).toEqual(one.replyDue)
      }),
    )
  })

  test('never gets more than what was left at the merge, or an hour, when its deadline passed meanwhile', () => {
    fc.assert(
      fc.property(later, ({ one, now }) => {
        fc.pre(one.replyDue > one.mergedAt && one.replyDue <= now && one.urgency !== 'emergency')
        const left = Math.max(workingTimeBetween(usual, one.mergedAt, one.replyDue), 3_600_000)
        expect(workingTimeBetween(usual, now, ownDue(usual, one.replyDue, one, [], now) as Date)).toBe(left)
      }),
    )
  })
})

describe('an order that was answered while it was merged', () => {
  const at = new Date(start + 30 * day)
  const answer = { at, outcome: 'solved', by: 'p' }
  const base: Own = {
    status: 'dispatched',
    bag: 'complaint',
    urgency: 'ordinary',
    level: 'grid',
    acceptDue: at,
    replyDue: at,
    mergedAt: new Date(start),
    withdrawn: false,
  }
  const now = new Date(start + 31 * day)

  test('is answered with that answer, whatever its clock says, and its own survey is open', () => {
    fc.assert(
      fc.property(later, ({ one, now: then }) => {
        const after = afterUnmerge(clock, one, { ...nothing, answer }, then)
        expect(after).toMatchObject({ status: 'replied', due: null, repliedAt: at, outcome: 'solved', repliedBy: 'p' })
      }),
    )
  })

  test.each([
    [5, false, 'closed'],
    [3, false, 'closed'],
    [2, false, 'visiting'],
    [1, true, 'closed'],
  ] as const)('judged with %s, visited %s, it is %s', (score, visited, status) => {
    const after = afterUnmerge(clock, base, { ...nothing, answer, judged: { score, at }, visitedAt: visited ? at : null }, now)
    expect(after.status).toBe(status)
    expect(after.closedAt).toEqual(status === 'closed' ? at : null)
  })

  test('said 还没好 by its own appellant, it is being handled with a new deadline of its own', () => {
    const after = afterUnmerge(clock, base, { ...nothing, reopenedAt: at }, now)
    expect(after.status).toBe('handling')
    expect(after.repliedAt).toBeUndefined()
    expect(after.due?.getTime()).toBeGreaterThan(now.getTime())
  })

  test('taken back meanwhile it is withdrawn', () => {
    expect(afterUnmerge(clock, { ...base, withdrawn: true }, { ...nothing, answer }, now)).toMatchObject({ status: 'withdrawn', due: null })
  })
})
