import { areaLimits, areaOptionsOf, type AreaQuestion } from '@shared/appeals/area-survey'
import { cutAt, parentOf, type TerritoryLevel, type TerritoryPath } from '@shared/platform/territory'
import type { Share } from '@shared/triage/report'
import { shareOf } from '../../triage'

/** So many answers of a grid to a question chose this. `option` null = answered it at all. */
export interface AreaCell {
  grid: TerritoryPath
  key: string
  option: string | null
  count: number
}
export interface AreaTaken {
  grid: TerritoryPath
  asked: number
  answered: number
}
export interface AreaTally {
  territory: TerritoryPath
  response: Share
  scores: { key: string; good: Share | null }[]
}

const within = <T extends { grid: TerritoryPath }>(cells: readonly T[], territory: TerritoryPath, level: TerritoryLevel): T[] =>
  cells.filter(({ grid }) => cutAt(grid, level) === territory)
const sum = (cells: readonly { count: number }[]): number => cells.reduce((all, { count }) => all + count, 0)

/**
 * The share with its 95 % Wilson score interval (Wilson, JASA 22, 1927; formula 4 of Brown, Cai & DasGupta, Statistical Science 16, 2001):
 * (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96. No finite population correction: where a grid has few people the interval
 * is wider than it need be, never narrower. Null below five answers.
 */
export function areaShare(right: number, of: number): Share | null {
  return of < areaLimits.fewest ? null : shareOf(right, of)
}

/** How many of the answers to a question count as satisfied, of all answers to it. */
export function goodOf(question: AreaQuestion, cells: readonly AreaCell[]): { right: number; of: number } {
  const good = areaOptionsOf(question).flatMap(({ key, mark }) => (mark === 'good' ? [key] : []))
  const own = cells.filter(({ key }) => key === question.key)
  return { right: sum(own.filter(({ option }) => option !== null && good.includes(option))), of: sum(own.filter(({ option }) => option === null)) }
}

/** Those who answered, of those who were asked; whoever refused or was never reached counts as asked (AAPOR response rate 1). */
export function areaResponse(taken: readonly AreaTaken[]): Share {
  const total = (of: 'asked' | 'answered') => taken.reduce((all, one) => all + one[of], 0)
  return shareOf(total('answered'), total('asked'))
}

/**
 * A row for each territory of a level. Scores that rest on fewer than five answers are left out; where that leaves out just one among its
 * neighbours, the next smallest goes too, since the sum above them would give the one away.
 */
export function areaRows(questions: readonly AreaQuestion[], cells: readonly AreaCell[], taken: readonly AreaTaken[], level: TerritoryLevel): AreaTally[] {
  const territories = [...new Set(taken.map(({ grid }) => cutAt(grid, level)))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const rows = territories.map((territory) => {
    const own = within(cells, territory, level)
    return { territory, response: areaResponse(within(taken, territory, level)), counts: questions.map((question) => ({ question, ...goodOf(question, own) })) }
  })
  const hidden = questions.map((_, at) => hiddenAmong(rows.map(({ territory, counts }) => ({ territory, of: counts[at]?.of ?? 0 }))))
  return rows.map(({ territory, response, counts }) => ({
    territory,
    response,
    scores: counts.map(({ question, right, of }, at) => ({ key: question.key, good: hidden[at]?.has(territory) ? null : areaShare(right, of) })),
  }))
}

/** Whose numbers are not shown. */
export function hiddenAmong(rows: readonly { territory: TerritoryPath; of: number }[]): Set<TerritoryPath> {
  const hidden = new Set(rows.filter(({ of }) => of < areaLimits.fewest).map(({ territory }) => territory))
  const families = new Map<TerritoryPath | null, typeof rows>()
  for (const row of rows) families.set(parentOf(row.territory), [...(families.get(parentOf(row.territory)) ?? []), row])
  for (const family of families.values()) {
    const small = family.filter(({ territory, of }) => hidden.has(territory) && of > 0)
    const next = family.filter(({ territory }) => !hidden.has(territory)).sort((a, b) => a.of - b.of)[0]
    if (small.length === 1 && next) hidden.add(next.territory)
  }
  return hidden
}
