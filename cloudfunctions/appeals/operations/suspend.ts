import { suspensionName } from '@shared/appeals/suspension'
import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { afterPause } from '../rules/deadlines'
import { workingDaysAfter } from '@platform/rules/working-clock'
import { capsHere } from '../store/caps'
import { advance } from './advance'
import { assertDays } from './assert-days'
import { tellAppellants } from './tell-appellants'

/** 暂停办理 for a condition outside the handler's hands: the clock stands, at most so many working days, then it runs on by itself. */
export const suspend = serve(contract.appeals.suspend, (ctx, { condition, days, note, ...held }) =>
  advance(ctx, held, async (order, open) => {
    assertDays(days, (await capsHere.get({ ...ctx, db: open.db })).suspensionDays, '暂停')
    const waitUntil = workingDaysAfter(ctx.working, ctx.now, days)
    const line = `${suspensionName[condition]}，先停下，最晚 ${days} 个工作日后接着办`
    const tell = await tellAppellants(ctx, open.db, order, { title: '暂时停下', body: (title) => `“${title}”${line}` })
    return { change: { suspendedFor: condition, pausedAt: ctx.now, waitUntil, due: null }, event: { data: { text: note, condition, days, line, tell } } }
  }),
)

/** 恢复办理 before the time is over: what time was left when it stopped is left now. */
export const proceed = serve(contract.appeals.proceed, (ctx, { note, ...held }) =>
  advance(ctx, held, (order) => {
    const replyDue = order.replyDue && order.pausedAt ? afterPause(ctx.working, order.replyDue, order.pausedAt, ctx.now) : order.replyDue
    return { change: { suspendedFor: null, pausedAt: null, waitUntil: null, replyDue, due: replyDue }, event: { data: { text: note } } }
  }),
)
