import type { Shift } from '@shared/grids/shift'

const minute = 60_000
const day = 24 * 60 * minute
/** Shanghai has had no daylight saving since 1991: +08:00 all year. */
const offset = 8 * 60 * minute

/**
 * Who is on duty now by a post's rota; null = it has none, so everybody is. Lines of a date stand in place of that day's lines of the week.
 * A line that ends on the next day counts until its end.
 */
export function onShift(lines: readonly Shift[], now: Date): ReadonlySet<string> | null {
  if (lines.length === 0) return null
  const local = now.getTime() + offset
  const today = Math.floor(local / day)
  const at = (local - today * day) / minute
  const running = [
    ...linesOf(lines, today).filter(({ from, to }) => from <= at && at < (to > from ? to : 1440)),
    ...linesOf(lines, today - 1).filter(({ from, to }) => to <= from && at < to),
  ]
  return new Set(running.map(({ personId }) => personId))
}

/** The lines that begin on this day, counted from 1970-01-01, which was a Thursday. */
function linesOf(lines: readonly Shift[], date: number): Shift[] {
  const written = new Date(date * day).toISOString().slice(0, 10)
  const ofDate = lines.filter((line) => line.date === written)
  if (ofDate.length > 0) return ofDate
  const weekday = ((date + 3) % 7) + 1
  return lines.filter((line) => line.date === null && line.days?.includes(weekday))
}
