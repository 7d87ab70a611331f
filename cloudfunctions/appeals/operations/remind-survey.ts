import { limits } from '@shared/appeals/limits'
import { contract } from '@shared/contract'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { isDaytime } from '@platform/rules/quiet-hours'
import { unasked } from '../rules/judged'
import { listOfOrder } from '../store/appeals'
import { holdOrder } from '../store/orders'
import { listToRemind, markReminded } from '../store/scores'
import { tellThese } from './tell-appellants'

const day = 86_400_000
const batch = 200

/** Those who have not judged are reminded once for each answer, by day, while there is still time. */
export const remindSurvey = serve(contract.appeals.remindSurvey, async (ctx) => {
  if (!isDaytime(ctx.now)) return { reminded: 0 }
  const before = (days: number) => new Date(ctx.now.getTime() - days * day)
  const ids = await listToRemind(ctx.db, ctx.districtId, { from: before(limits.surveyDays), to: before(limits.remindAfterDays) }, batch)
  let reminded = 0
  for (const id of ids) reminded += await remind(ctx, id)
  return { reminded }
})

async function remind(ctx: Context, id: string): Promise<number> {
  return act(ctx, async (open) => {
    const order = await holdOrder(open.db, ctx.districtId, id)
    const wanted = order.status === 'replied' && order.surveyRemindedAt === null
    const appeals = wanted ? unasked(await listOfOrder(open.db, ctx.districtId, id)) : []
    await markReminded(open.db, ctx.districtId, [id], ctx.now)
    const left = limits.surveyDays - limits.remindAfterDays
    const tell = await tellThese(ctx, open.db, appeals, {
      title: '办得怎么样，请您评一评',
      body: (title) => `“${title}”已经答复，点开评一下，还有 ${left} 天`,
      template: 'replied',
    })
    open.record({ subject: id, internal: true, data: { line: '提醒居民评价', tell } })
    return tell.length
  })
}
