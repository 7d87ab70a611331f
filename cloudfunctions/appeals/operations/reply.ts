import type { InferContractRouterInputs } from '@orpc/contract'
import { outcomeName } from '@shared/appeals/appeal'
import { type Contract, contract } from '@shared/contract'
import type { Act, Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { linkAttachments } from '../store/attachments'
import type { Order } from '../store/orders'
import { assertDeliberated } from './assert-deliberated'
import { assertFilled } from './assert-filled'
import { advance } from './advance'
import { lookThrough } from './check-reply'
import { assertHelpHeard, tellUnheard } from './help-heard'
import { keepEvidence } from './keep-evidence'
import { assertAlone } from './other-half'
import { tellAppellants } from './tell-appellants'

/** 办结答复: an honest outcome, words, photos of how it is now. Every appellant is told. What the check found doubtful is kept with it. */
export const reply = serve(contract.appeals.reply, (ctx, { orderId, version, ...said }) =>
  advance(ctx, { orderId, version }, async (order, open) => {
    const { outcome, attachments = [], evidence = [], noEvidence } = said
    const { note, template, unheard } = await assertReady(ctx, open, order, said)
    const looked = { outcome, text: said.note, photos: attachments.length, evidence, why: noEvidence ?? null }
    const findings = await lookThrough({ ...ctx, db: open.db }, order, looked)
    await linkAttachments(open, ctx, attachments, { orderId: order.id })
    await keepEvidence(ctx, open, order, { evidence, attachments })
    if (noEvidence) open.record({ subject: order.id, internal: true, data: { line: '没有现场照片', text: noEvidence } })
    const tell = await tellAppellants(ctx, open.db, order, { title: `已答复：${outcomeName[outcome]}`, body: note, template: 'replied' })
    const data = {
      ...{ text: note, outcome, attachments, tell: [...tell, ...tellUnheard(order, unheard)] },
      ...(findings.length > 0 ? { despite: findings.map(({ kind }) => kind) } : {}),
      ...(template ? { template } : {}),
      ...(unheard.length > 0 ? { unheard: unheard.map(({ id }) => id) } : {}),
    }
    return { change: { due: null, outcome, repliedAt: ctx.now, repliedBy: ctx.actor.personId, surveyRemindedAt: null }, event: { data } }
  }),
)

type Said = Omit<InferContractRouterInputs<Contract>['appeals']['reply'], 'orderId' | 'version'>

/** Everything that must be so before residents are answered: fields filled, a suggestion deliberated, the other half and the helpers not passed over silently. */
async function assertReady(ctx: Context, open: Act, order: Order, { outcome, note, template, noDeliberation, alone = false, withoutHelp = false }: Said) {
  const name = await assertFilled({ ...ctx, db: open.db }, { outcome, note, template })
  const undeliberated = await assertDeliberated(open, order, outcome, noDeliberation ?? null)
  await assertAlone(ctx, open, order, alone)
  const unheard = await assertHelpHeard(ctx, open, order, withoutHelp)
  return { note: note + undeliberated, template: name, unheard }
}
