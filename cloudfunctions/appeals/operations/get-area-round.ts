import type { AreaProgress } from '@shared/appeals/area-survey'
import { contract } from '@shared/contract'
import { isWithin } from '@shared/platform/territory'
import { serve } from '@platform/kernel/serve'
import { territoryNames } from '../../grids'
import { areaResponse } from '../rules/area-results'
import { countAreaHeld, countVolunteers } from '../store/area-answers'
import { countAreaPlaces } from '../store/area-sample'
import { type AreaGridRow, listAreaGrids } from '../store/area-surveys'
import { findMyRound, nameIn, showRound } from './area-round'

/** How far a round is, grid by grid. */
export const getAreaRound = serve(contract.appeals.getAreaRound, async (ctx, { roundId }) => {
  const { round, territories } = await findMyRound(ctx, roundId)
  const [names, all, places, volunteers, held] = await Promise.all([
    territoryNames(ctx),
    listAreaGrids(ctx.db, ctx.districtId, roundId),
    countAreaPlaces(ctx.db, ctx.districtId, [roundId]),
    countVolunteers(ctx.db, ctx.districtId, roundId),
    countAreaHeld(ctx.db, ctx.districtId, roundId, territories),
  ])
  const grids = all
    .filter(({ grid }) => territories.some((path) => isWithin(grid, path)))
    .map((row) => progressOf(row, nameIn(ctx, names, row.grid), places, volunteers.find(({ grid }) => grid === row.grid)?.count ?? 0))
    .sort((a, b) => a.grid.localeCompare(b.grid, 'en', { numeric: true }))
  return { ...showRound(ctx, names, round), response: areaResponse(grids), held, grids }
})

function progressOf(row: AreaGridRow, name: string, places: Awaited<ReturnType<typeof countAreaPlaces>>, volunteers: number): AreaProgress {
  const own = places.filter(({ grid }) => grid === row.grid)
  const sum = (which: (one: (typeof own)[number]) => boolean) => own.filter(which).reduce((all, { count }) => all + count, 0)
  return {
    grid: row.grid,
    name,
    quota: row.quota,
    known: row.known,
    sampled: row.sampledAt !== null,
    asked: sum(({ state }) => state !== 'reserve'),
    answered: sum(({ state }) => state === 'answered'),
    refused: sum(({ state }) => state === 'refused'),
    unreached: sum(({ state }) => state === 'unreached' || state === 'wrongNumber'),
    toCall: sum(({ state, way }) => state === 'asked' && way === 'phone'),
    reserves: sum(({ state }) => state === 'reserve'),
    volunteers,
  }
}
