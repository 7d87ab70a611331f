import type { HandlingNumbers } from '@shared/appeals/handling-report'
import { limits } from '@shared/appeals/limits'
import { shareOf } from '../../triage'
import type { CellSum } from '../store/report-cells'

/** The sums that a row of the report is made of. */
export type Sums = Omit<CellSum, 'key' | 'name' | 'month'> & { overdue: number }

const none: Sums = { received: 0, answered: 0, onTime: 0, solved: 0, asked: 0, judged: 0, satisfied: 0, reopened: 0, overdue: 0 }

/**
 * One row. On time: of what is answered and of what is past its deadline unanswered, so that leaving it lying does not better the
 * number. Satisfied: of those who judged, with the response rate beside it, and nothing below five judgements.
 */
export function numbersOf(sums: readonly Partial<Sums>[]): HandlingNumbers {
  const total = { ...none }
  for (const one of sums) for (const key of Object.keys(none) as (keyof Sums)[]) total[key] += one[key] ?? 0
  const { received, answered, overdue, onTime, solved, asked, judged, satisfied, reopened } = total
  return {
    received,
    answered,
    overdue,
    onTime: shareOf(onTime, answered + overdue),
    solved: shareOf(solved, answered),
    response: shareOf(judged, asked),
    satisfied: judged >= limits.fewestScores ? shareOf(satisfied, judged) : null,
    reopened: shareOf(reopened, answered),
  }
}
