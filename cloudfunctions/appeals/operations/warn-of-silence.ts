import type { Urgency } from '@shared/appeals/order'
import { lateWords } from '@shared/platform/due-words'
import { type Act, act, type Context } from '@platform/kernel/context'
import { awaitsFirstAnswer, firstAnswerDue, firstLook } from '../rules/first-answer'
import type { Clock } from '../rules/terms'
import { hasToLook, holdToLook, type Order, putLooks } from '../store/orders'
import { clockFor } from './clock-for'
import { timedOf } from './correct'
import { tellOfDelay } from './tell-of-delay'

const batch = 500

/**
 * Looks at orders whose resident may have heard nothing yet (首次答复): warns near the deadline and after it, each once, and says when to
 * look next. Whoever has heard something meanwhile is not looked at again. Answers how many were warned.
 */
export async function warnOfSilence(ctx: Context, most: number): Promise<number> {
  let warned = 0
  let looked = 0
  while (looked < most && (await hasToLook(ctx.db, ctx.districtId, ctx.now))) {
    const seen = await act(ctx, async (open) => {
      const here = { ...ctx, db: open.db }
      const clock = await clockFor(here)
      const found = await holdToLook(open.db, ctx.districtId, ctx.now, Math.min(batch, most - looked))
      const next = []
      for (const order of found) next.push(await look(here, open, clock, order))
      await putLooks(open.db, ctx.districtId, next)
      const count = next.filter(({ isNew }) => isNew).length
      if (count === 0) open.record({ subject: ctx.districtId, internal: true, data: { looked: found.length } })
      warned += count
      return found.length
    })
    looked += seen
    if (seen < batch) break
  }
  return warned
}

async function look(ctx: Context, open: Act, clock: Clock, order: Order) {
  const { id, firstWarned } = order
  if (!awaitsFirstAnswer(order)) return { id, lookAt: null, warned: firstWarned, isNew: false }
  const due = firstAnswerDue(clock, timedOf(order))
  const { warn, lookAt } = firstLook(clock.time, due, order.urgency as Urgency, firstWarned, ctx.now)
  if (!warn) return { id, lookAt, warned: firstWarned, isNew: false }
  const late = lateWords(due.toISOString(), ctx.now)
  const line = warn === 'late' ? `居民还没有收到首次答复${late ? `，${late}` : ''}` : '首次答复时限快到了'
  open.record({ subject: id, internal: true, data: { line, of: `firstAnswer ${warn}`, tell: await tellOfDelay(ctx, order, line, warn === 'near') } })
  return { id, lookAt, warned: warn, isNew: true }
}
