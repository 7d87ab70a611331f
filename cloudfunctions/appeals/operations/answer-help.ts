import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { isHelper } from '../rules/helper'
import { tellHolder } from '../rules/tell'
import { changeHelp, listHelps } from '../store/helps'
import { holdOrder } from '../store/orders'
import { assertOpen, step } from './advance'

/** 联办意见: what the helper did or found; the lead reads it, residents do not. */
export const answerHelp = serve(contract.appeals.answerHelp, (ctx, { orderId, note }) =>
  act(ctx, async (open) => {
    const order = await holdOrder(open.db, ctx.districtId, orderId)
    // A sensitive order is never shared by asking for help, whatever was asked before.
    const own = order.sensitive ? [] : (await listHelps(open.db, ctx.districtId, orderId)).filter((help) => ctx.hats.some((hat) => isHelper(hat, help)))
    const help = own.find(({ answeredAt }) => answeredAt === null)
    const hat = help && ctx.hats.find((one) => isHelper(one, help))
    if (own.length === 0) throw new Refusal('notAllowed', `${orderId} was not asked of them`, { sentence: '没有请您联办这件事' })
    if (!help || !hat) throw new Refusal('wrongMoment', 'answered already', { sentence: '您的联办意见已经交过了，要补充请写内部备注' })
    assertOpen(order, 'answerHelp', 'helper', hat.role)
    await changeHelp(open.db, help, { answer: note, answeredAt: ctx.now, answeredBy: ctx.actor.name ?? hat.post })
    return step({ ...ctx, hats: [hat] }, open, order, 'answerHelp', {
      event: { data: { text: note, help: help.id, line: `${help.postName}的联办意见`, tell: [tellHolder(order, '联办意见已交', order.title)] } },
    })
  }),
)
