import { limits } from '@shared/appeals/limits'
import type { OrderStatus } from '@shared/appeals/order.flow'
import { unhappy } from './after-unmerge'

/** An appellant as far as the survey asks: who can be asked, and what they said of this answer. */
export interface Asked {
  id: string
  personId: string | null
  receiptHash: string | null
  withdrawnAt: Date | null
  score: number | null
}

const canJudge = (one: Asked): boolean => one.withdrawnAt === null && (one.personId !== null || one.receiptHash !== null)

/** One for each who can judge: whoever has several appeals on an order (一人多诉) judges its answer once. */
function judges(appeals: readonly Asked[]): Asked[] {
  const whose = (one: Asked) => one.personId ?? one.id
  const able = appeals.filter(canJudge)
  return able.filter((one, index) => able.findIndex((other) => whose(other) === whose(one)) === index)
}

/** Those who could judge and have not: whom a reminder is for, each person once. */
export function unasked<A extends Asked>(appeals: readonly A[]): A[] {
  const ids = new Set(judges(appeals).flatMap(({ id, score }) => (score === null ? [id] : [])))
  return appeals.filter(({ id }) => ids.has(id))
}

/** Whether somebody can still judge: has not, and the window since the reply is not past. */
export function stillAsked(appeals: readonly Asked[], repliedAt: Date | null, now: Date): boolean {
  const until = (repliedAt?.getTime() ?? 0) + limits.surveyDays * 86_400_000
  return now.getTime() < until && unasked(appeals).length > 0
}

/** Whether everybody who can judge has done so. Who came by the desk or a channel cannot: the window decides for them. */
export function isJudgedByAll(appeals: readonly Asked[]): boolean {
  const able = judges(appeals)
  return able.length > 0 && able.every(({ score }) => score !== null)
}

/**
 * Where a score leads: an unhappy one to a return visit at once; else the order waits until all have judged, and stays with the
 * visit that another one's score has opened.
 */
export function afterScore(status: OrderStatus, score: number, appeals: readonly Asked[]): 'closed' | 'visiting' | 'stay' {
  if (score <= unhappy) return 'visiting'
  return status === 'visiting' || !isJudgedByAll(appeals) ? 'stay' : 'closed'
}
