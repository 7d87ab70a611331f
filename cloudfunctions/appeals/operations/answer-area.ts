import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, type Act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { throttle } from '@platform/store/throttles'
import { hasAreaKey } from '../store/area-answers'
import { changeAreaPlace, holdAreaPlace } from '../store/area-sample'
import { type AreaDoor, areaKeyHash, assertAreaOpen, keepAreaAnswer, openAreaDoor } from './area-form'
import { areaWordsHeldFor } from './area-words-held'
import { type AreaContact, contactOf } from './text-area-invitation'

const groupAnswersADay = 5

/** One answer for each code; sent twice with the same key it is one. Nothing of who answered is written down. */
export const answerArea = serve(contract.appeals.answerArea, async (ctx, { ref, key, answers, agreed, name, phone }) => {
  const door = await openAreaDoor(ctx, ref)
  const keyHash = areaKeyHash(ctx, key)
  const contact = agreed ? await contactFrom(ctx, door, { name: name ?? null, phone: phone ?? null }) : null
  if (await hasAreaKey(ctx.db, ctx.districtId, door.round.id, keyHash)) return { ok: true as const }
  assertAreaOpen(ctx, door.round)
  const heldFor = await areaWordsHeldFor(ctx, answers)
  await act(ctx, async (open) => {
    await takePlace(ctx, open, door)
    await keepAreaAnswer(ctx, open, door, { answers, keyHash, contact, heldFor })
    open.record({ subject: door.round.id, unsigned: true, internal: true, data: { line: door.place ? '收到一份答卷' : '收到一份群里的答卷' } })
  })
  return { ok: true as const }
})

async function takePlace(ctx: Context, open: Act, { place, round }: AreaDoor): Promise<void> {
  if (!place) return throttle(ctx, `area-group:${round.id}:${ctx.actor.throttleKey}`, groupAnswersADay, 86_400, open.db)
  const now = await holdAreaPlace(open.db, ctx.districtId, place.id)
  if (now?.state === 'answered') throw new Refusal('wrongMoment', 'answered before', { sentence: '这份问卷已经答过了，谢谢您' })
  if (now?.state !== 'asked') throw new Refusal('wrongMoment', `place is ${now?.state}`, { sentence: '这份问卷已经不用答了，谢谢您' })
  await changeAreaPlace(open.db, place, { state: 'answered', heldUntil: null })
}

/** What they wrote goes before what we know. Somebody whom nobody could reach has not agreed to anything yet. */
async function contactFrom(ctx: Context, { place }: AreaDoor, typed: { name: string | null; phone: string | null }): Promise<AreaContact> {
  const known = place && (await contactOf(ctx, place))
  const contact = { name: typed.name ?? known?.name ?? null, phone: typed.phone ?? known?.phone ?? null, personId: known?.personId ?? null }
  if (!contact.phone && !contact.personId)
    throw new Refusal('badInput', 'no way to reach them', { field: 'phone', sentence: '愿意让我们联系的话，请留一个电话' })
  return contact
}
