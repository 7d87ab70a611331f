import { groundOf } from '@shared/appeals/refusal-ground'
import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { advance } from './advance'
import { assertAlone } from './other-half'
import { tellAppellants } from './tell-appellants'

/** 不予受理 on a lawful ground: the appellant reads which, why, and where to go instead. */
export const refuse = serve(contract.appeals.refuse, (ctx, { ground, note, alone, ...held }) =>
  advance(ctx, held, async (order, open) => {
    await assertAlone(ctx, open, order, alone)
    const { name, instead, source } = groundOf[ground]
    const text = `${note}\n${instead}。`
    const tell = await tellAppellants(ctx, open.db, order, { title: `不予受理：${name}`, body: text, template: 'replied' })
    return {
      change: { due: null, outcome: 'refused', repliedAt: ctx.now, repliedBy: ctx.actor.personId, closedAt: ctx.now, decision: null, asked: null },
      event: { data: { text, outcome: 'refused', ground, source, line: `不予受理：${name}（${source}）`, tell } },
    }
  }),
)
