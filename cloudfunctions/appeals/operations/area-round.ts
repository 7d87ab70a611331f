import { randomBytes } from 'node:crypto'
import type { AreaRound } from '@shared/appeals/area-survey'
import { Refusal } from '@shared/platform/refusal'
import { isWithin, levelOf, type TerritoryPath } from '@shared/platform/territory'
import type { Act, Context } from '@platform/kernel/context'
import { territoryNames } from '../../grids'
import { nextAreaRound } from '../rules/area-next-round'
import {
  type AreaRoundRow,
  type AreaSurveyRow,
  changeAreaSurvey,
  findAreaRound,
  insertAreaGrids,
  insertAreaRound,
  nextRoundNumber,
} from '../store/area-surveys'
import { areaHash, areaToken, groupOf } from './area-token'

const day = 86_400_000
export type AreaNames = ReadonlyMap<TerritoryPath, string>

export function nameIn(ctx: Context, names: AreaNames, path: TerritoryPath): string {
  return names.get(path) ?? (path === ctx.districtId ? ctx.kernel.settings.districtName : path)
}

/** Begins a round: its questions are fixed now, its grids are sampled by the clock. @throws Refusal badInput where there are no grids. */
export async function beginRound(ctx: Context, open: Act, survey: AreaSurveyRow, territory: TerritoryPath): Promise<AreaRoundRow> {
  const { districtId, now } = ctx
  const grids = [...(await territoryNames({ ...ctx, db: open.db })).keys()].filter((path) => levelOf(path) === 'grid' && isWithin(path, territory))
  if (grids.length === 0) throw new Refusal('badInput', `no grids under ${territory}`, { field: 'territory', sentence: '这个辖区还没有网格，请换一个' })
  const { id: surveyId, version, title, questions, perGrid, listWay, days, everyMonths } = survey
  const number = await nextRoundNumber(open.db, districtId, surveyId)
  const round = await insertAreaRound(open.db, {
    ...{ districtId, surveyId, version, number, title, territory, questions, perGrid, listWay },
    seed: randomBytes(12).toString('base64url'),
    state: 'sampling',
    startedAt: now,
    remindAt: new Date(now.getTime() + (days * day) / 2),
    closesAt: new Date(now.getTime() + days * day),
  })
  const hashOf = (grid: string) => areaHash(areaToken(ctx, groupOf(round.id, grid)))
  await insertAreaGrids(
    open.db,
    grids.map((grid) => ({ districtId, roundId: round.id, grid, quota: perGrid, known: 0, sampledAt: null, groupHash: hashOf(grid) })),
  )
  const nextAt = territory === survey.territory && everyMonths ? nextAreaRound(now, everyMonths) : survey.nextAt
  await changeAreaSurvey(open.db, survey, { frozen: true, nextAt })
  open.record({ subject: round.id, internal: true, data: { line: `开始第 ${number} 轮调查`, survey: surveyId, version, grids: grids.length } })
  return round
}

export function showRound(ctx: Context, names: AreaNames, row: AreaRoundRow): AreaRound {
  const { id, surveyId, title, number, territory, state, startedAt, closesAt } = row
  return {
    ...{ id, surveyId, title, number, territory, state },
    territoryName: nameIn(ctx, names, territory),
    startedAt: startedAt.toISOString(),
    closesAt: closesAt.toISOString(),
  }
}

/** The caller's territories that have a part in a round. @throws Refusal notFound · notAllowed */
export async function findMyRound(ctx: Context, roundId: string): Promise<{ round: AreaRoundRow; territories: TerritoryPath[] }> {
  const round = await findAreaRound(ctx.db, ctx.districtId, roundId)
  if (!round) throw new Refusal('notFound', `round ${roundId}`, { field: 'roundId' })
  const territories = ctx.hats.map((hat) => hat.territory).filter((path) => isWithin(round.territory, path) || isWithin(path, round.territory))
  if (territories.length === 0) throw new Refusal('notAllowed', 'the round is elsewhere', { sentence: '这一轮调查不在您的辖区' })
  return { round, territories }
}

/** Nothing was left to do: what was begun is undone, and nothing is written down. */
export class NothingLeft extends Error {}

/** What the work answered, or null where nothing was left to do. */
export function unlessNothingLeft<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error: unknown) => {
    if (error instanceof NothingLeft) return null
    throw error
  })
}
