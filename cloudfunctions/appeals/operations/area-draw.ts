import { randomUUID } from 'node:crypto'
import type { Act, Context } from '@platform/kernel/context'
import { unseal } from '@platform/kernel/seal'
import { listAtHome } from '@platform/store/people'
import { drawArea } from '../rules/area-sample'
import { type AreaPlace, insertAreaSample, listAreaPhones, listAskedBefore } from '../store/area-sample'
import { type AreaGridRow, type AreaRoundRow, changeAreaGrid } from '../store/area-surveys'
import { areaHash, areaToken, phoneHashOf } from './area-token'

type Candidate = Pick<AreaPlace, 'who' | 'personId' | 'phoneId' | 'way'>

/** Draws the sample of one grid: its residents and its telephone list, each human being once. Answers how many are asked. */
export async function drawGrid(ctx: Context, open: Act, round: AreaRoundRow, row: AreaGridRow): Promise<number> {
  const { districtId } = ctx
  const candidates = await candidatesIn(ctx, open, round, row.grid)
  const before = new Set(await listAskedBefore(open.db, districtId, round.surveyId, round.number, row.grid))
  const { chosen, reserves } = drawArea(round.seed, row.quota, candidates, before)
  // As many reserves as could ever be needed, not the whole grid.
  const kept = reserves.slice(0, row.quota * 3)
  await insertAreaSample(
    open.db,
    [...chosen, ...kept].map((one, rank) => {
      const id = randomUUID()
      const state = rank < chosen.length ? ('asked' as const) : ('reserve' as const)
      return { districtId, id, roundId: round.id, grid: row.grid, rank, ...one, state, tokenHash: areaHash(areaToken(ctx, id)) }
    }),
  )
  await changeAreaGrid(open.db, row, { sampledAt: ctx.now, known: chosen.length + reserves.length })
  return chosen.length
}

/** Anonymous appellants have no row and cannot be among them. Who is in the mini-program is asked there. */
async function candidatesIn(ctx: Context, open: Act, { listWay }: AreaRoundRow, grid: string): Promise<Candidate[]> {
  const people = (await listAtHome(open.db, ctx.districtId, grid)).flatMap(({ id, openid, phone }): Candidate[] => {
    if (!openid && !phone) return []
    const who = phone ? phoneHashOf(ctx, unseal(ctx.kernel.keys.data, phone)) : id
    return [{ who, personId: id, phoneId: null, way: openid ? 'app' : listWay }]
  })
  const listed = (await listAreaPhones(open.db, ctx.districtId, grid)).map(
    ({ id, phoneHash }): Candidate => ({
      who: phoneHash,
      personId: null,
      phoneId: id,
      way: listWay,
    }),
  )
  return [...people, ...listed]
}
