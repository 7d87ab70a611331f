import { areaLimits, areaOptionsOf, type AreaQuestion, type AreaResults } from '@shared/appeals/area-survey'
import { contract } from '@shared/contract'
import { supervisors } from '@shared/platform/role'
import { isWithin, type TerritoryPath } from '@shared/platform/territory'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { territoryNames } from '../../grids'
import { areaScored } from '../rules/area-questions'
import { type AreaCell, areaResponse, areaRows, areaShare, type AreaTaken, goodOf } from '../rules/area-results'
import { maskWords } from '@platform/rules/mask-words'
import { countAreaAnswers, countVolunteers, listAreaWords } from '../store/area-answers'
import { countAreaPlaces } from '../store/area-sample'
import { type AreaRoundRow, listRoundsUpTo } from '../store/area-surveys'
import { findMyRound, nameIn, showRound } from './area-round'

const roundsInTrend = 6
const mostWords = 200

/** The results of the caller's part of a round, against the rounds before it. */
export const getAreaResults = serve(contract.appeals.getAreaResults, async (ctx, { roundId, level }) => {
  const { round, territories } = await findMyRound(ctx, roundId)
  const rounds = await listRoundsUpTo(ctx.db, round, roundsInTrend)
  const ids = rounds.map(({ id }) => id)
  const [names, cells, places, theirs, volunteers] = await Promise.all([
    territoryNames(ctx),
    countAreaAnswers(ctx.db, ctx.districtId, ids, false, territories),
    countAreaPlaces(ctx.db, ctx.districtId, ids),
    countAreaAnswers(ctx.db, ctx.districtId, [roundId], true, territories),
    countVolunteers(ctx.db, ctx.districtId, roundId),
  ])
  const here = <T extends { grid: TerritoryPath }>(rows: readonly T[]) => rows.filter(({ grid }) => territories.some((path) => isWithin(grid, path)))
  const taken = takenOf(here(places))
  const own = cells.filter((one) => one.roundId === roundId)
  const scored = areaScored(round.questions)
  const wide = territories.find((path) => isWithin(round.territory, path)) ? round.territory : (territories[0] ?? round.territory)
  return {
    round: showRound(ctx, names, round),
    territoryName: nameIn(ctx, names, wide),
    response: areaResponse(taken.filter((one) => one.roundId === roundId)),
    questions: round.questions.filter(({ kind }) => kind !== 'words').map((question) => showQuestion(question, scored, own)),
    rows: areaRows(
      scored,
      own,
      taken.filter((one) => one.roundId === roundId),
      level,
    )
      .filter(({ territory }) => isWithin(territory, round.territory) && territories.some((path) => isWithin(territory, path)))
      .map((row) => ({ ...row, name: nameIn(ctx, names, row.territory) })),
    trend: rounds.map((one) => trendOf(one, cells, taken)),
    volunteers: { of: here(volunteers).reduce((all, { count }) => all + count, 0), scores: scoresOf(scored, theirs) },
    words: await wordsOf(ctx, round, territories, own),
  }
})

type Places = Awaited<ReturnType<typeof countAreaPlaces>>

/** How many were asked and answered in each grid of each round. */
function takenOf(places: Places): (AreaTaken & { roundId: string })[] {
  return places.map(({ roundId, grid, state, count }) => ({
    roundId,
    grid,
    asked: state === 'reserve' ? 0 : count,
    answered: state === 'answered' ? count : 0,
  }))
}

function scoresOf(scored: readonly AreaQuestion[], cells: readonly AreaCell[]) {
  return scored.map((question) => {
    const { right, of } = goodOf(question, cells)
    return { key: question.key, good: areaShare(right, of) }
  })
}

function showQuestion(question: AreaQuestion, scored: readonly AreaQuestion[], cells: readonly AreaCell[]): AreaResults['questions'][number] {
  const { key, text, kind } = question
  const { right, of } = goodOf(question, cells)
  const options = areaOptionsOf(question).map((option) => {
    const chosen = cells.filter((one) => one.key === key && one.option === option.key).reduce((all, one) => all + one.count, 0)
    return { key: option.key, label: option.label, share: areaShare(chosen, of) }
  })
  return { key, text, kind, of: of < areaLimits.fewest ? 0 : of, good: scored.includes(question) ? areaShare(right, of) : null, options }
}

function trendOf(round: AreaRoundRow, cells: readonly (AreaCell & { roundId: string })[], taken: readonly (AreaTaken & { roundId: string })[]) {
  const own = <T extends { roundId: string }>(rows: readonly T[]) => rows.filter(({ roundId }) => roundId === round.id)
  return {
    number: round.number,
    startedAt: round.startedAt.toISOString(),
    response: areaResponse(own(taken)),
    scores: scoresOf(areaScored(round.questions), own(cells)),
  }
}

/** Words are for those above, from five answers on, without what tells who wrote them, and none that wait to be looked at. */
async function wordsOf(ctx: Context, round: AreaRoundRow, territories: readonly TerritoryPath[], cells: readonly AreaCell[]): Promise<AreaResults['words']> {
  if (!ctx.hats.some(({ role }) => (supervisors as readonly string[]).includes(role))) return null
  const most = Math.max(0, ...round.questions.map((question) => goodOf(question, cells).of))
  if (most < areaLimits.fewest) return []
  const said = await listAreaWords(ctx.db, ctx.districtId, round.id, territories, mostWords)
  return round.questions.flatMap(({ key, kind, text }) => {
    const own = said.filter((one) => one.key === key).map(({ words }) => maskWords(words))
    return kind === 'words' && own.length > 0 ? [{ key, text, said: own }] : []
  })
}
