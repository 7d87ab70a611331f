import type { Shift } from '@shared/grids/shift'

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

/** 8:30, 08:30, 8：30, 8 → minutes from midnight; null when it is no time. 24:00 only where an end is meant. */
export function readMinute(typed: string): number | null {
  const found = /^(\d{1,2})(?:[:：](\d{2}))?$/.exec(typed.trim())
  if (!found) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)]
  const all = hours * 60 + minutes
  return minutes < 60 && all <= 1440 ? all : null
}
