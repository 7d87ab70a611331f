import { qualityFlawName } from '@shared/appeals/quality'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { qualityFound } from '../rules/quality'
import { tellHolder } from '../rules/tell'
import { findOrder } from '../store/orders'
import { listFlaws, writeJudgement } from '../store/samples'
import { readSample } from './show-samples'

/** What a look at a drawn order found; judging again replaces it, both are in the ledger. Nobody judges their own answer. */
export const judgeSampled = serve(contract.appeals.judgeSampled, (ctx, { sampleId, orderId, flaws, note }) =>
  act(ctx, async (open) => {
    const here = { ...ctx, db: open.db }
    await readSample(here, sampleId)
    const order = await findOrder(open.db, ctx.districtId, orderId)
    if (order?.repliedBy && order.repliedBy === ctx.actor.personId)
      throw new Refusal('notAllowed', 'their own answer', { field: 'orderId', sentence: '这件是您自己答复的，请同事来看' })
    if (flaws.length > 0 && !note) throw new Refusal('badInput', 'no note', { field: 'note', sentence: '请写明哪里不对，好让承办人知道' })
    const judged = { flaws, note, judgedBy: ctx.actor.personId, judgedByName: ctx.actor.name, judgedAt: ctx.now }
    if (!order || !(await writeJudgement(open.db, { districtId: ctx.districtId, sampleId, orderId, ...judged })))
      throw new Refusal('notFound', `order ${orderId} is not in sample ${sampleId}`, { field: 'orderId', sentence: '这件不在这次抽查里，请刷新' })
    const found = flaws.length > 0
    open.record({
      subject: orderId,
      internal: true,
      data: {
        line: found ? `质量抽查：${flaws.map((flaw) => qualityFlawName[flaw]).join('、')}` : '质量抽查：没有问题',
        text: note,
        ...{ sample: sampleId, flaws, tell: found ? [tellHolder(order, '质量抽查发现问题', order.title)] : [] },
      },
    })
    const all = await listFlaws(open.db, ctx.districtId, [sampleId])
    return { judged: qualityFound(all.map(({ flaws: found }) => found)).judged }
  }),
)
