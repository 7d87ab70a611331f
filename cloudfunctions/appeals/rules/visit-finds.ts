import { limits } from '@shared/appeals/limits'
import type { VisitFinding } from '@shared/appeals/satisfaction'
import { unhappy } from './after-unmerge'
import { reopenUntil } from './my-moves'

interface Visited {
  score: number | null
  reopened: number
  withdrawnAt: Date | null
}

/** For whom it is done again: those who were unhappy, or all when the visit came about in another way. */
export function unhappyOf<A extends Visited>(appeals: readonly A[]): A[] {
  const there = appeals.filter(({ withdrawnAt }) => withdrawnAt === null)
  const sad = there.filter(({ score }) => score !== null && score <= unhappy)
  return sad.length > 0 ? sad : there
}

/**
 * What a return visit leads to. Undone, it is done again at once, as 还没好 would: within the window after the reply, twice at most.
 * After that the level above decides.
 */
export function afterFinding(
  solved: VisitFinding | undefined,
  order: { repliedAt: Date | null },
  sad: readonly Pick<Visited, 'reopened'>[],
  now: Date,
): 'ends' | 'again' | 'decide' {
  if (solved !== 'no') return 'ends'
  return sad.some(({ reopened }) => reopenUntil({ repliedAt: order.repliedAt, reopened }, now)) ? 'again' : 'decide'
}

/** Why it is not done again by itself, in words. */
export function whyDecide(sad: readonly Pick<Visited, 'reopened'>[]): string {
  return sad.some(({ reopened }) => reopened < limits.reopenTimes) ? `答复已超过 ${limits.reopenDays} 天` : `已经重办过 ${limits.reopenTimes} 次`
}
