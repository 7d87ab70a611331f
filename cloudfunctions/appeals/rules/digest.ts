import { dayOf, midnightOf, type WorkingTime } from '@platform/rules/due'

const minute = 60_000
/** Between half past eight and ten in the morning: late enough to be at work, early enough to plan the day by. */
const [from, until] = [510 * minute, 600 * minute]

/** What a post has in hand this morning. */
export interface InHand {
  toAccept: number
  handling: number
  dueToday: number
  late: number
}

/** The working day whose digest may go out now, as a date; null = not now. */
export function digestDay(time: WorkingTime, now: Date): string | null {
  const day = dayOf(now.getTime())
  const since = now.getTime() - midnightOf(day)
  return time.isWorking(day) && since >= from && since < until ? new Date(day * 1440 * minute).toISOString().slice(0, 10) : null
}

/** The midnight in Shanghai that ends this day. */
export function endOfToday(now: Date): Date {
  return new Date(midnightOf(dayOf(now.getTime()) + 1))
}

export function digestWords({ toAccept, handling, dueToday, late }: InHand): string {
  const parts: [string, number][] = [
    ['已超时', late],
    ['今天到期', dueToday],
    ['待接收', toAccept],
    ['办理中', handling],
  ]
  return parts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count} 件`)
    .join('，')
}
