import type { Judgements, TriageReport } from '@shared/triage/report'
import { driftOf } from './drift'
import { shareOf } from './wilson'

/** Counts of one month, first-level category and model version. Sums, so that they can be added up. */
export interface JudgementRow {
  month: string
  l1: string
  model: string
  judged: number
  /** Sum of the confidences. */
  confidence: number
  unsure: number
  unread: number
  /** Those that staff confirmed or corrected. */
  looked: number
  lookedConfidence: number
  /** Of those, how many were right in the first level, and in both. */
  firstRight: number
  exact: number
}

/**
 * The report out of the counts. `shown` are the months to show, newest first; earlier rows are there for drift alone.
 */
export function reportOf(rows: readonly JudgementRow[], shown: readonly string[], confusions: TriageReport['confusions']): TriageReport {
  const inside = rows.filter(({ month }) => shown.includes(month))
  const of = (month: string, some: readonly JudgementRow[]) => ({ month, all: judgementsOf(some.filter((row) => row.month === month)) })
  return {
    all: judgementsOf(inside),
    months: shown.map((month) => of(month, inside)),
    categories: byKey(inside, ({ l1 }) => l1)
      .map(([l1, some]) => ({ l1, all: judgementsOf(some), months: shown.map((month) => of(month, some)) }))
      .sort((a, b) => b.all.judged - a.all.judged || (a.l1 < b.l1 ? -1 : 1)),
    confusions,
    drift: driftOf(byKey(rows, ({ month }) => month).map(([month, some]) => ({ month, ...answersOf(some) }))).filter(({ month }) => shown.includes(month)),
    versions: byKey(inside, ({ model }) => model).map(([model, some]) => {
      const { judged, agreement } = judgementsOf(some)
      return { model, judged, agreement }
    }),
  }
}

function byKey(rows: readonly JudgementRow[], keyOf: (row: JudgementRow) => string): [string, JudgementRow[]][] {
  const groups = new Map<string, JudgementRow[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups]
}

function answersOf(rows: readonly JudgementRow[]) {
  const categories = new Map<string, number>()
  for (const { l1, judged } of rows) categories.set(l1, (categories.get(l1) ?? 0) + judged)
  return { categories, unread: rows.reduce((sum, { unread }) => sum + unread, 0) }
}

function judgementsOf(rows: readonly JudgementRow[]): Judgements {
  const sum = (key: Exclude<keyof JudgementRow, 'month' | 'l1' | 'model'>) => rows.reduce((total, row) => total + row[key], 0)
  const [judged, looked] = [sum('judged'), sum('looked')]
  const agreement = shareOf(sum('firstRight'), looked)
  return {
    judged,
    corrected: looked - sum('exact'),
    confirmed: sum('exact'),
    agreement,
    exact: shareOf(sum('exact'), looked),
    confidence: judged === 0 ? null : sum('confidence') / judged,
    gap: agreement.share === null ? null : sum('lookedConfidence') / looked - agreement.share,
    unsure: judged === 0 ? null : sum('unsure') / judged,
  }
}

/** The months back from this moment, this one included, newest first: 2026-11, 2026-10, … Decided at +08:00. */
export function monthsBack(now: Date, count: number): string[] {
  const shanghai = new Date(now.getTime() + 8 * 3_600_000)
  return Array.from({ length: count }, (_, i) => new Date(Date.UTC(shanghai.getUTCFullYear(), shanghai.getUTCMonth() - i, 1)).toISOString().slice(0, 7))
}
