import * as z from 'zod/mini'
import { Id } from '../platform/text'
import { TerritoryPath } from '../platform/territory'

/** Days of the week, 1 = Monday … 7 = Sunday. */
export const Days = z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.maxLength(7))
export type Days = z.infer<typeof Days>

/** One line of a rota (排班): who, on which days of the week or on which date, from when to when. */
export const Shift = z
  .object({
    personId: Id,
    days: z.nullable(Days),
    date: z.nullable(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日期应写成 2026-11-25'))),
    /** Minutes from midnight in Shanghai; an end that is not after the beginning lies on the next day. */
    from: z.int().check(z.minimum(0, '开始时间不正确'), z.maximum(1439, '开始时间不正确')),
    to: z.int().check(z.minimum(0, '结束时间不正确'), z.maximum(1440, '结束时间不正确')),
  })
  .check(z.refine((shift) => (shift.date === null) !== ((shift.days?.length ?? 0) === 0), { message: '请选择星期几，或者一个日期', path: ['days'] }))
export type Shift = z.infer<typeof Shift>

export const maxShifts = 100

/** Posts that can have a rota. Bodies keep their own. */
export const rotaRoles = ['gridWorker', 'committee', 'townCentre', 'districtCentre', 'lawyer'] as const

/** The rota of one post with everybody in it. */
export const PostShifts = z.object({
  path: TerritoryPath,
  role: z.enum(rotaRoles),
  placeName: z.string(),
  people: z.array(z.object({ personId: z.string(), name: z.string(), post: z.string(), onDuty: z.boolean() })),
  shifts: z.array(Shift),
})
export type PostShifts = z.infer<typeof PostShifts>

export const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

/** [1,2,3,4,5] → 周一至周五; [1,3] → 周一、三; a date as it is. */
export function daysWords({ days, date }: Pick<Shift, 'days' | 'date'>): string {
  if (date) return date
  const sorted = [...(days ?? [])].sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (sorted.length === 7) return '每天'
  if (sorted.length > 2 && last - first === sorted.length - 1) return `周${weekdays[first - 1]}至周${weekdays[last - 1]}`
  return `周${sorted.map((day) => weekdays[day - 1]).join('、')}`
}

/** 周一、三 08:00–12:00; 每天 22:00–次日 06:00. */
export function shiftWords(shift: Pick<Shift, 'days' | 'date' | 'from' | 'to'>): string {
  return `${daysWords(shift)} ${minuteWords(shift.from)}–${shift.to <= shift.from ? '次日 ' : ''}${minuteWords(shift.to)}`
}

/** 540 → 09:00. */
export function minuteWords(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
