import { Refusal } from '@shared/platform/refusal'
import { type Context, hatsOver } from '@platform/kernel/context'
import { type AreaPlace, findAreaPlace } from '../store/area-sample'
import { type AreaRoundRow, findAreaRound } from '../store/area-surveys'
import { assertAreaOpen } from './area-form'

/** A telephone interview in the caller's territory, in a round that is open. @throws Refusal notFound · notAllowed · wrongMoment */
export async function findMyCall(ctx: Context, id: string): Promise<{ place: AreaPlace; round: AreaRoundRow }> {
  const place = await findAreaPlace(ctx.db, ctx.districtId, id)
  const round = place && (await findAreaRound(ctx.db, ctx.districtId, place.roundId))
  if (!place || !round || place.way !== 'phone') throw new Refusal('notFound', `no call ${id}`, { field: 'id' })
  if (hatsOver(ctx, place.grid).length === 0) throw new Refusal('notAllowed', 'the call is elsewhere', { sentence: '这通电话不在您的辖区' })
  assertAreaOpen(ctx, round)
  return { place, round }
}

/** @throws Refusal wrongMoment · changedMeanwhile when it is done, waits, or another interviewer has it. */
export function assertToCall(ctx: Context, place: AreaPlace | null): asserts place is AreaPlace {
  if (place?.state !== 'asked') throw new Refusal('wrongMoment', `place is ${place?.state}`, { sentence: '这通电话已经有结果了，请取下一通' })
  if (place.nextTryAt && place.nextTryAt > ctx.now) throw new Refusal('wrongMoment', 'tried a moment ago', { sentence: '刚打过，请换个时段再打，先取下一通' })
  if (place.heldUntil && place.heldUntil > ctx.now && place.heldBy !== ctx.actor.personId)
    throw new Refusal('changedMeanwhile', 'another interviewer has it', { sentence: '同事正在打这通电话，请取下一通' })
}
