import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { askedBy } from '../rules/asked-by'
import { tellHolder, tellPost } from '../rules/tell'
import { extended } from '../rules/extended'
import type { Order } from '../store/orders'
import { capsHere } from '../store/caps'
import { advance } from './advance'
import { assertDays } from './assert-days'
import { postAbove } from './post-above'
import { tellAppellants } from './tell-appellants'

/** 申请延期: before the deadline, with grounds; the level above decides, and meanwhile the clock runs on. */
export const askExtension = serve(contract.appeals.askExtension, (ctx, { days, note, ...held }) =>
  advance(ctx, held, async (order, open) => {
    assertDays(days, (await capsHere.get({ ...ctx, db: open.db })).extensionDays, '每次延期')
    const above = order.holderRole === 'districtCentre' ? null : await postAbove({ ...ctx, db: open.db }, order)
    const tell = above && !order.sensitive ? [tellPost(above, order, `申请延期 ${days} 个工作日，请批`, order.title)] : []
    return {
      change: { decision: 'extension', asked: askedBy(ctx, note, days) },
      event: { data: { text: note, days, line: `申请延期 ${days} 个工作日`, tell } },
    }
  }),
)

/** 同意延期: so many working days more for the reply; every appellant is told until when. */
export const grantExtension = serve(contract.appeals.grantExtension, (ctx, { note, ...held }) =>
  advance(ctx, held, async (order, open) => {
    const days = order.asked?.days ?? 0
    const replyDue = extended(ctx.working, dueOf(order), days)
    const tell = await tellAppellants(ctx, open.db, order, { title: '办理时间延长', body: (title) => `“${title}”情况复杂，办理时间延长 ${days} 个工作日` })
    return {
      change: { replyDue, due: order.status === 'handling' ? replyDue : order.due, decision: null, asked: null, extensions: order.extensions + 1 },
      event: {
        data: { ...(note ? { text: note } : {}), days, line: `办理时间延长 ${days} 个工作日`, tell: [tellHolder(order, '延期已同意', order.title), ...tell] },
      },
    }
  }),
)

/** 不同意延期, with the reason; the deadline stays as it was. */
export const refuseExtension = serve(contract.appeals.refuseExtension, (ctx, { note, ...held }) =>
  advance(ctx, held, (order) => ({
    change: { decision: null, asked: null },
    event: { data: { text: note, tell: [tellHolder(order, '延期没有同意', `${order.title}：${note}`)] } },
  })),
)

function dueOf(order: Order): Date {
  if (!order.replyDue) throw new Refusal('wrongMoment', 'no reply deadline', { sentence: '这件事没有答复时限，不用延期' })
  return order.replyDue
}
