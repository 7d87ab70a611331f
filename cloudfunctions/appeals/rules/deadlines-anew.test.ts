import { bags } from '@shared/appeals/bag'
import { urgencies } from '@shared/appeals/order'
import fc from 'fast-check'
import { deadlines } from './deadlines'
import { afterCategory, afterUrgency, type Timed } from './deadlines-anew'
import { provisionalCalendar } from '@platform/rules/calendar'
import { withUsualPeriods } from '@platform/rules/working-time'
import { shippedClock } from './terms'

const usual = withUsualPeriods(provisionalCalendar)
const clock = shippedClock(usual)

const at = (iso: string) => new Date(`${iso}+08:00`)
const none = { acceptHours: null, replyDays: null }
const received = at('2026-11-23T10:00:00')
const order = (change: Partial<Timed> = {}): Timed => ({
  bag: 'complaint',
  urgency: 'ordinary',
  categoryTimes: none,
  receivedAt: received,
  level: 'grid',
  ...deadlines(clock, received, { bag: 'complaint', urgency: 'ordinary', level: 'grid' }),
  ...change,
})

describe('deadlines after a category was set right', () => {
  test('are as if it had been right from the beginning', () => {
    const { acceptDue, replyDue } = afterCategory(clock, order(), { acceptHours: 2, replyDays: 3 }, at('2026-11-23T10:30:00'))
    // 12:00 leaves less than four working hours from now: then nobody loses more than what a correction may take.
    expect(acceptDue).toEqual(at('2026-11-23T15:30:00'))
    expect(replyDue).toEqual(at('2026-11-26T17:30:00'))
  })

  test('a longer time is given as well, with the day that a pause had added', () => {
    const paused = order({ replyDue: at('2026-12-01T17:30:00') })
    expect(afterCategory(clock, paused, { acceptHours: null, replyDays: 10 }, at('2026-11-25T10:00:00')).replyDue).toEqual(at('2026-12-08T17:30:00'))
  })

  test('a shorter time that is over already becomes four working hours from now, no breach', () => {
    const now = at('2026-11-27T09:30:00')
    expect(afterCategory(clock, order(), { acceptHours: null, replyDays: 2 }, now).replyDue).toEqual(at('2026-11-27T15:00:00'))
  })

  test('a breach that has happened stays one, however the matter is called now', () => {
    const now = at('2026-12-02T10:00:00')
    expect(afterCategory(clock, order(), { acceptHours: 40, replyDays: 60 }, now)).toEqual({ acceptDue: order().acceptDue, replyDue: order().replyDue })
  })

  test('a suggestion keeps the time of its bag', () => {
    const suggestion = order({ bag: 'suggestion', ...deadlines(clock, received, { bag: 'suggestion', urgency: 'ordinary', level: 'grid' }) })
    expect(afterCategory(clock, suggestion, { acceptHours: null, replyDays: 2 }, received).replyDue).toEqual(suggestion.replyDue)
  })
})

describe('deadlines after the urgency was set right', () => {
  test('an emergency counts from the moment when somebody saw it', () => {
    const now = at('2026-11-25T20:00:00')
    const { acceptDue, replyDue } = afterUrgency(clock, order({ acceptDue: at('2026-11-26T10:00:00') }), 'emergency', now)
    expect(acceptDue).toEqual(at('2026-11-25T20:15:00'))
    expect(replyDue).toEqual(at('2026-11-26T20:00:00'))
  })

  test('urgent and ordinary again wins no time', () => {
    const raised = at('2026-11-25T10:00:00')
    const up = {
      ...order(),
      urgency: 'urgent' as const,
      categoryTimes: { ...none, raised: raised.toISOString() },
      ...afterUrgency(clock, order(), 'urgent', raised),
    }
    expect(afterUrgency(clock, up, 'ordinary', at('2026-11-25T10:05:00')).replyDue).toEqual(order().replyDue)
  })
})

test('no correction ever makes a breach that was not there, or hides one that was', () => {
  const hours = fc.option(fc.integer({ min: 1, max: 40 }))
  const days = fc.option(fc.integer({ min: 1, max: 60 }))
  const own = fc.record({ acceptHours: hours, replyDays: days })
  const any = fc.record({
    bag: fc.constantFrom(...bags),
    urgency: fc.constantFrom(...urgencies),
    own,
    anew: own,
    to: fc.constantFrom(...urgencies),
    minutes: fc.integer({ min: 0, max: 40_000 }),
  })
  fc.assert(
    fc.property(any, ({ bag, urgency, own: categoryTimes, anew, to, minutes }) => {
      const now = new Date(received.getTime() + minutes * 60_000)
      const matter = { bag, urgency, level: 'grid' as const }
      const before: Timed = { ...matter, categoryTimes, receivedAt: received, ...deadlines(clock, received, matter, categoryTimes) }
      for (const after of [afterCategory(clock, before, anew, now), afterUrgency(clock, before, to, now)])
        for (const key of ['acceptDue', 'replyDue'] as const) expect((after[key] as Date) <= now).toBe((before[key] as Date) <= now)
    }),
    { numRuns: 300 },
  )
})
