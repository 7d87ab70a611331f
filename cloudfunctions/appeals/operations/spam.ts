import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { askedBy } from '../rules/asked-by'
import { tellHolder, tellPost } from '../rules/tell'
import { advance } from './advance'
import { assertAlone } from './other-half'
import { postAbove } from './post-above'
import { tellAppellants } from './tell-appellants'

/** 不是诉求: advertising, nonsense or somebody trying it out. The holder proposes it, another person decides; until then it is handled as any other. */
export const proposeSpam = serve(contract.appeals.proposeSpam, (ctx, { note, ...held }) =>
  advance(ctx, held, async (order, open) => {
    const above = order.holderRole === 'districtCentre' || order.sensitive ? null : await postAbove({ ...ctx, db: open.db }, order)
    const tell = above ? [tellPost(above, order, '提出不是诉求，请核对', order.title)] : []
    return { change: { decision: 'spam', asked: askedBy(ctx, note) }, event: { data: { text: note, tell } } }
  }),
)

/** The second person agrees: it ends, and its appellant reads so, politely, with the way back. */
export const confirmSpam = serve(contract.appeals.confirmSpam, (ctx, { alone, ...held }) =>
  advance(ctx, held, async (order, open) => {
    await assertAlone(ctx, open, order, alone)
    const body = '两位工作人员看过，没有看出需要办理的事。如果是我们看错了，请点“还没好，再办一次”，或写明地点和事情再投一件。'
    return {
      change: { due: null, outcome: 'explained', repliedAt: ctx.now, repliedBy: ctx.actor.personId, closedAt: ctx.now, decision: null, asked: null },
      event: { data: { text: body, outcome: 'explained', tell: await tellAppellants(ctx, open.db, order, { title: '没有看出要办的事', body }) } },
    }
  }),
)

/** The second person does not agree: it is an appeal, and goes on. */
export const rejectSpam = serve(contract.appeals.rejectSpam, (ctx, { note, ...held }) =>
  advance(ctx, held, (order) => ({
    change: { decision: null, asked: null },
    event: { data: { text: note, tell: [tellHolder(order, '核对后仍按诉求办理', `${order.title}：${note}`)] } },
  })),
)
