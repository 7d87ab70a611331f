import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { tellPost } from '../rules/tell'
import { changeHelp, listHelps } from '../store/helps'
import { advance } from './advance'

/** 取消联办: the post is not asked any more. What it has answered stays. */
export const dropHelper = serve(contract.appeals.dropHelper, (ctx, { helpId, ...held }) =>
  advance(ctx, held, async (order, open) => {
    const help = (await listHelps(open.db, ctx.districtId, order.id)).find(({ id }) => id === helpId)
    if (!help) throw new Refusal('notFound', `help ${helpId}`, { field: 'helpId' })
    if (help.answeredAt || help.droppedAt) throw new Refusal('wrongMoment', 'over already', { sentence: '这项联办已经结束，不用取消' })
    await changeHelp(open.db, help, { droppedAt: ctx.now })
    const tell = [tellPost(help, order, '联办已取消', order.title)]
    return { event: { data: { help: help.id, line: `取消了${help.postName}的联办`, tell } } }
  }),
)
