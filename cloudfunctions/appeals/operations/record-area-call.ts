import { type areaOutcomes, areaLimits } from '@shared/appeals/area-survey'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, type Act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { isQuiet } from '@platform/rules/quiet-hours'
import { nextAreaTry } from '../rules/area-next-try'
import { type AreaPlace, changeAreaPlace, holdAreaPlace, takeReserve } from '../store/area-sample'
import type { AreaRoundRow } from '../store/area-surveys'
import { areaKeyHash, keepAreaAnswer } from './area-form'
import { assertToCall, findMyCall } from './area-place'
import { areaWordsHeldFor } from './area-words-held'
import { contactOf } from './text-area-invitation'

type Outcome = (typeof areaOutcomes)[number]

/** How a call ended. Whoever cannot be asked makes room for a reserve; nobody is called in vain a fourth time. */
export const recordAreaCall = serve(contract.appeals.recordAreaCall, async (ctx, { id, outcome, answers, agreed, at }) => {
  const { round, place } = await findMyCall(ctx, id)
  const again = outcome === 'later' ? timeIn(ctx, round, at) : nextAreaTry(ctx.now)
  const contact = agreed ? await contactOf(ctx, place) : null
  const heldFor = outcome === 'answered' ? await areaWordsHeldFor(ctx, answers) : null
  await act(ctx, async (open) => {
    const now = await holdAreaPlace(open.db, ctx.districtId, id)
    assertToCall(ctx, now)
    if (outcome === 'answered') {
      await keepAreaAnswer(ctx, open, { round, grid: now.grid, place: now }, { answers, keyHash: areaKeyHash(ctx, id), contact, heldFor })
      await changeAreaPlace(open.db, now, { ...endedBy(ctx), state: 'answered', tries: now.tries + 1 })
    } else await leave(ctx, open, now, outcome, again)
    open.record({ subject: round.id, internal: true, data: { line: '打了一通电话', place: id, outcome } })
  })
  return { ok: true as const }
})

const endedBy = (ctx: Context) => ({ heldBy: ctx.actor.personId, heldUntil: null })

/** The time that was agreed on. @throws Refusal badInput when it is past, at night, or after the round. */
function timeIn(ctx: Context, { closesAt }: AreaRoundRow, at: string | undefined): Date {
  const time = at ? new Date(at) : null
  if (!time || time <= ctx.now) throw new Refusal('badInput', 'no time to come', { field: 'at', sentence: '请选约好的时间，要比现在晚' })
  if (time >= closesAt) throw new Refusal('badInput', 'after the round', { field: 'at', sentence: '那时这一轮已经结束了，请约早一点' })
  if (isQuiet(time)) throw new Refusal('badInput', 'at night', { field: 'at', sentence: '晚上十点到早上七点不打电话，请约别的时间' })
  return time
}

async function leave(ctx: Context, open: Act, place: AreaPlace, outcome: Exclude<Outcome, 'answered'>, again: Date): Promise<void> {
  // Who named a time did pick up.
  const tries = place.tries + (outcome === 'later' ? 0 : 1)
  if (outcome === 'later' || (outcome === 'noAnswer' && tries < areaLimits.tries))
    return changeAreaPlace(open.db, place, { ...endedBy(ctx), tries, nextTryAt: again, lastOutcome: outcome })
  await changeAreaPlace(open.db, place, { ...endedBy(ctx), tries, state: outcome === 'noAnswer' ? 'unreached' : outcome })
  await takeReserve(open.db, place)
}
