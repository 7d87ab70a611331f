import { type AreaCall, areaLimits } from '@shared/appeals/area-survey'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, type Act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { maskName, maskPhone } from '@platform/rules/mask'
import { territoryNames } from '../../grids'
import { type AreaPlace, changeAreaPlace, holdAreaPlace, takeNextCall, takeReserve } from '../store/area-sample'
import { assertAreaOpen } from './area-form'
import { assertToCall, findMyCall } from './area-place'
import { findMyRound, nameIn, NothingLeft, unlessNothingLeft } from './area-round'
import { contactOf } from './text-area-invitation'

/**
 * The next one to be called, or the one picked from the list, kept for this interviewer for a quarter of an hour; who got one and did not
 * call gets it again.
 */
export const nextAreaCall = serve(contract.appeals.nextAreaCall, async (ctx, { roundId, id }) => ({ call: await nextOf(ctx, roundId, id) }))

async function nextOf(ctx: Context, roundId: string, picked?: string): Promise<AreaCall | null> {
  const { round, territories } = await findMyRound(ctx, roundId)
  assertAreaOpen(ctx, round)
  const { personId } = ctx.actor
  const place = await unlessNothingLeft(
    act(ctx, async (open) => {
      const next = picked
        ? await thisOne(ctx, open, roundId, picked)
        : await takeNextCall(open.db, ctx.districtId, roundId, { territories, personId, now: ctx.now })
      if (!next) throw new NothingLeft()
      await changeAreaPlace(open.db, next, { heldBy: personId, heldUntil: new Date(ctx.now.getTime() + areaLimits.holdMinutes * 60_000) })
      open.record({ subject: roundId, internal: true, data: { line: '取了一通电话', place: next.id } })
      return next
    }),
  )
  if (!place) return null
  const contact = await contactOf(ctx, place)
  if (!contact?.phone) {
    await withoutNumber(ctx, place)
    return nextOf(ctx, roundId)
  }
  return {
    id: place.id,
    roundId,
    title: round.title,
    gridName: nameIn(ctx, await territoryNames(ctx), place.grid),
    name: contact.name ? maskName(contact.name) : '居民',
    phone: maskPhone(contact.phone),
    tries: place.tries,
    questions: round.questions,
  }
}

async function thisOne(ctx: Context, open: Act, roundId: string, id: string): Promise<AreaPlace> {
  const { round } = await findMyCall({ ...ctx, db: open.db }, id)
  if (round.id !== roundId) throw new Refusal('notFound', `no call ${id} in the round`, { field: 'id' })
  const place = await holdAreaPlace(open.db, ctx.districtId, id)
  assertToCall(ctx, place)
  return place
}

/** Their number was taken out since they were drawn. */
function withoutNumber(ctx: Context, place: AreaPlace): Promise<void> {
  return act(ctx, async (open) => {
    await changeAreaPlace(open.db, place, { state: 'unreached', heldUntil: null })
    await takeReserve(open.db, place)
    open.record({ subject: place.roundId, internal: true, data: { line: '没有号码可打，换候补', place: place.id } })
  })
}
