import { type areaOutcomes, areaLimits } from '@shared/appeals/area-survey'
import { contract } from '@shared/contract'
import { act, type Act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { nextAreaTry } from '../rules/area-next-try'
import { type AreaPlace, changeAreaPlace, holdAreaPlace, takeReserve } from '../store/area-sample'
import { areaKeyHash, keepAreaAnswer } from './area-form'
import { assertToCall, findMyCall } from './area-place'
import { contactOf } from './text-area-invitation'

type Outcome = (typeof areaOutcomes)[number]

/** How a call ended. Whoever cannot be asked makes room for a reserve; nobody is called a fourth time. */
export const recordAreaCall = serve(contract.appeals.recordAreaCall, async (ctx, { id, outcome, answers, agreed }) => {
  const { round, place } = await findMyCall(ctx, id)
  const contact = agreed ? await contactOf(ctx, place) : null
  await act(ctx, async (open) => {
    const now = await holdAreaPlace(open.db, ctx.districtId, id)
    assertToCall(ctx, now)
    if (outcome === 'answered') {
      await keepAreaAnswer(ctx, open, { round, grid: now.grid, place: now }, { answers, keyHash: areaKeyHash(ctx, id), contact })
      await changeAreaPlace(open.db, now, { state: 'answered', tries: now.tries + 1, heldUntil: null })
    } else await leave(ctx, open, now, outcome)
    open.record({ subject: round.id, internal: true, data: { line: '打了一通电话', place: id, outcome } })
  })
  return { ok: true as const }
})

async function leave(ctx: Context, open: Act, place: AreaPlace, outcome: Exclude<Outcome, 'answered'>): Promise<void> {
  const tries = place.tries + 1
  if (outcome === 'noAnswer' && tries < areaLimits.tries)
    return changeAreaPlace(open.db, place, { tries, heldUntil: null, heldBy: null, nextTryAt: nextAreaTry(ctx.now) })
  await changeAreaPlace(open.db, place, { tries, heldUntil: null, state: outcome === 'noAnswer' ? 'unreached' : outcome })
  await takeReserve(open.db, place)
}
