import { workingTimeOf } from '@platform/rules/working-time'
import fc from 'fast-check'
import { awaitsFirstAnswer, firstLook } from './first-answer'

const time = workingTimeOf({ days: [], periods: [] })
const at = (text: string) => new Date(`${text}+08:00`)
/** Tuesday 17:30. */
const due = at('2026-11-24T17:30:00')

test('near it, two working hours before; once it has passed, in working time; then never again', () => {
  expect(firstLook(time, due, 'ordinary', null, at('2026-11-23T10:00:00'))).toEqual({ warn: null, lookAt: at('2026-11-24T15:30:00') })
  expect(firstLook(time, due, 'ordinary', null, at('2026-11-24T15:30:00'))).toEqual({ warn: 'near', lookAt: due })
  expect(firstLook(time, due, 'ordinary', 'near', at('2026-11-24T16:00:00'))).toEqual({ warn: null, lookAt: due })
  expect(firstLook(time, due, 'ordinary', 'near', due)).toEqual({ warn: null, lookAt: at('2026-11-25T09:01:00') })
  expect(firstLook(time, due, 'ordinary', 'near', at('2026-11-25T09:01:00'))).toEqual({ warn: 'late', lookAt: null })
  expect(firstLook(time, due, 'ordinary', 'late', at('2026-11-26T10:00:00'))).toEqual({ warn: null, lookAt: null })
})

test('of an emergency at any hour', () => {
  const night = at('2026-11-24T02:00:00')
  expect(firstLook(time, night, 'emergency', null, at('2026-11-24T01:40:00'))).toEqual({ warn: 'near', lookAt: night })
  expect(firstLook(time, night, 'emergency', 'near', night)).toEqual({ warn: 'late', lookAt: null })
})

test('whenever it is looked at, both warnings come at most once, in order, and the looks come to an end', () => {
  const moment = fc.integer({ min: at('2026-11-20T00:00:00').getTime(), max: at('2026-12-20T00:00:00').getTime() }).map((ms) => new Date(ms))
  fc.assert(
    fc.property(moment, moment, fc.constantFrom('ordinary' as const, 'urgent' as const, 'emergency' as const), (start, end, urgency) => {
      const said: string[] = []
      let warned: 'near' | 'late' | null = null
      let look: Date | null = start
      for (let n = 0; look && n < 20; n++) {
        const { warn, lookAt } = firstLook(time, end, urgency, warned, look)
        if (warn) said.push(warn)
        warned = warn ?? warned
        expect(lookAt === null || lookAt > look).toBe(true)
        look = lookAt
      }
      expect(look).toBeNull()
      expect(['near,late', 'late']).toContain(said.join())
    }),
  )
})

test('who has heard something, or whose order is over, is not waited for', () => {
  const open = { status: 'handling' as const, firstAnsweredAt: null, repliedAt: null }
  expect(awaitsFirstAnswer(open)).toBe(true)
  for (const change of [{ status: 'merged' as const }, { status: 'held' as const }, { firstAnsweredAt: due }, { repliedAt: due }])
    expect(awaitsFirstAnswer({ ...open, ...change })).toBe(false)
})
