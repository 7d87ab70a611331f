import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { listPeopleOf, postKey } from '../../grids'
import { tellHolder } from '../rules/tell'
import { advance } from './advance'
import { keyOfHolder } from './post-above'

/** 接管: somebody above takes the order of a post that is away or idle into their own hands. The reply deadline stays. */
export const takeOver = serve(contract.appeals.takeOver, (ctx, { note, ...held }) =>
  advance(ctx, held, async (order, open, hat) => {
    const key = postKey(hat)
    if (key === keyOfHolder(order)) throw new Refusal('wrongMoment', 'already theirs', { sentence: '这件事本来就在您这里，直接接收或答复即可' })
    const post = (await listPeopleOf({ ...ctx, db: open.db }, key)).find((one) => one.personId === ctx.actor.personId)
    const own = {
      holderRole: hat.role,
      holderTerritory: hat.territory,
      holderBody: hat.bodyId,
      holderPerson: ctx.actor.personId,
      holderName: ctx.actor.name ?? hat.post,
      holderPost: hat.post,
      holderPhone: post?.phone ?? null,
    }
    return {
      change: { ...own, due: order.replyDue, decision: null, asked: null },
      event: { data: { text: note, line: `已由${hat.post}接手办理`, tell: [tellHolder(order, `已由${hat.post}接管，不用再办`, order.title)] } },
    }
  }),
)
