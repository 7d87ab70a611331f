import { outcomeName } from '@shared/appeals/appeal'
import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { linkAttachments } from '../store/attachments'
import { assertFilled } from './assert-filled'
import { advance } from './advance'
import { lookThrough } from './check-reply'
import { assertHelpHeard, tellUnheard } from './help-heard'
import { keepEvidence } from './keep-evidence'
import { assertAlone } from './other-half'
import { tellAppellants } from './tell-appellants'

/** 办结答复: an honest outcome, words, photos of how it is now. Every appellant is told. What the check found doubtful is kept with it. */
export const reply = serve(contract.appeals.reply, (ctx, { outcome, note, attachments, alone, withoutHelp, template, evidence, noEvidence, ...held }) =>
  advance(ctx, held, async (order, open) => {
    const templateName = await assertFilled({ ...ctx, db: open.db }, { outcome, note, template })
    await assertAlone(ctx, open, order, alone)
    const unheard = await assertHelpHeard(ctx, open, order, withoutHelp)
    const findings = await lookThrough({ ...ctx, db: open.db }, order, {
      outcome,
      text: note,
      photos: attachments.length,
      evidence,
      why: noEvidence ?? null,
    })
    await linkAttachments(open, ctx, attachments, { orderId: order.id })
    await keepEvidence(ctx, open, order, { evidence, attachments })
    if (noEvidence) open.record({ subject: order.id, internal: true, data: { line: '没有现场照片', text: noEvidence } })
    const tell = await tellAppellants(ctx, open.db, order, { title: `已答复：${outcomeName[outcome]}`, body: note, template: 'replied' })
    return {
      change: { due: null, outcome, repliedAt: ctx.now, repliedBy: ctx.actor.personId, surveyRemindedAt: null },
      event: {
        data: {
          text: note,
          outcome,
          attachments,
          tell: [...tell, ...tellUnheard(order, unheard)],
          ...(findings.length > 0 ? { despite: findings.map(({ kind }) => kind) } : {}),
          ...(templateName ? { template: templateName } : {}),
          ...(unheard.length > 0 ? { unheard: unheard.map(({ id }) => id) } : {}),
        },
      },
    }
  }),
)
