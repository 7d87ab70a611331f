import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { changeAreaPlace, holdAreaPlace, takeReserve } from '../store/area-sample'
import { assertAreaOpen, openAreaDoor } from './area-form'

/** 不想参加: nobody asks again in this round, and a reserve takes the place. */
export const declineArea = serve(contract.appeals.declineArea, async (ctx, { ref }) => {
  const { round, place } = await openAreaDoor(ctx, ref)
  if (!place) throw new Refusal('badInput', 'nobody was asked by name', { field: 'ref', sentence: '群里的问卷不想答，关掉就好' })
  assertAreaOpen(ctx, round)
  await act(ctx, async (open) => {
    const now = await holdAreaPlace(open.db, ctx.districtId, place.id)
    if (now?.state !== 'asked') throw new Refusal('wrongMoment', `place is ${now?.state}`, { sentence: '这份问卷已经不用答了，谢谢您' })
    await changeAreaPlace(open.db, place, { state: 'refused' })
    await takeReserve(open.db, place)
    open.record({ subject: round.id, unsigned: true, internal: true, data: { line: '一位居民不参加，换候补' } })
  })
  return { ok: true as const }
})
