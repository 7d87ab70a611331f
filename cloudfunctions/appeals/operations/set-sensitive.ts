import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { signName } from '@shared/triage/sensitive'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { canRead, standings } from '../rules/standing'
import { tellHolder } from '../rules/tell'
import { heldBy } from '../rules/given-to'
import { changeOrder, holdOrder, type Order } from '../store/orders'
import { type NamedPost, namedPost } from './named-post'

/**
 * 按敏感件办 / 不按敏感件办: somebody above makes an order sensitive, and it leaves the local chain for a named person; only a named
 * person lifts the sign again. Status and deadlines stay. The note is internal.
 */
export const setSensitive = serve(contract.appeals.setSensitive, async (ctx, { orderId, version, sign, note }) => {
  const named = sign && (await namedPost(ctx, { sign, words: ['人工认定'] }, ''))
  return act(ctx, async (open) => {
    const order = await holdOrder(open.db, ctx.districtId, orderId)
    if (!canRead(ctx.hats, order) || standings(ctx.hats, order).length === 0)
      throw new Refusal('notAllowed', `${orderId} is not theirs`, { sentence: '这件事不在您的辖区，或已转给别人' })
    if (order.version !== version) throw new Refusal('changedMeanwhile', `version ${order.version}`)
    if (order.sensitive === sign)
      throw new Refusal('wrongMoment', 'nothing to change', { sentence: sign ? `已经是敏感件（${signName[sign]}）` : '这件本来就不是敏感件' })
    if (!['held', 'dispatched', 'handling', 'waiting', 'suspended'].includes(order.status))
      throw new Refusal('wrongMoment', `while ${order.status}`, { sentence: '这件事已经答复或办结，不能再改' })
    const reasons = { ...order.reasons, route: [...order.reasons.route, named ? named.reasons.join() : `不按敏感件办：${note}`] }
    const holder = named ? handedTo(named, order) : { keptFrom: null }
    const now = await changeOrder(open.db, order, { ...holder, sensitive: sign, reasons }, ctx)
    const tell = named ? [tellHolder({ ...order, ...holder, sensitive: sign }, '转来一件', '')] : []
    open.record({ subject: orderId, internal: true, data: { text: note, line: sign ? `按敏感件办（${signName[sign]}）` : '不按敏感件办', tell } })
    return { version: now, status: order.status }
  })
})

/** It is the named person's; a ruling that was awaited would name a post that may not read it. */
function handedTo({ post, keptFrom }: NamedPost, { decision }: Order) {
  return { ...heldBy(post), keptFrom, ...(decision === 'ruling' ? { decision: null, asked: null } : {}) }
}
