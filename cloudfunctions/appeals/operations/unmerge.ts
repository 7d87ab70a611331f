import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { Act, Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { dueIn } from '../rules/lead-clock'
import { isJudgedByAll } from '../rules/judged'
import { listOfOrder } from '../store/appeals'
import { lastEntry } from '../store/memberships'
import { countAppellants, listMerges, type Merge } from '../store/merges'
import { changeOrder, findOrder, type Order, type OrderChange } from '../store/orders'
import { assertSeen, entitledTo } from './advance'
import { again, MovedMeanwhile } from './again'
import { answerStands } from './answer-stands'
import { giveBack } from './give-back'
import { holdWhole } from './hold-whole'
import { leadTimesOf } from './own-times'

/** 拆开合并, at any time: each order gets back itself, its appellant, its clock, and the answer that reached it meanwhile. */
export const unmerge = serve(contract.appeals.unmerge, (ctx, { orderId, version, mergeIds, note, apart }) =>
  again(ctx, async (open) => {
    const { lead, shells, named } = await holdMerged(ctx, open, orderId)
    const [seat] = entitledTo(ctx, named, 'unmerge')
    await assertSeen(ctx, open, named, version)
    const all = await listMerges(open.db, ctx.districtId, { intoOrder: lead.id })
    const wanted = chosen(all, named.mergedInto ? { fromOrder: named.id } : { mergeIds })
    const signing = seat ? { ...ctx, hats: [seat.hat] } : ctx
    const mark = await lastEntry(open.db, ctx.districtId, [lead.id, ...shells.map(({ id }) => id)])
    const orders = []
    for (const merge of wanted) orders.push(await giveBack(signing, open, { merge, lead, shell: shellOf(shells, merge), mark, note, apart }))
    const remaining = all.filter((merge) => !wanted.includes(merge)).map((merge) => ({ shell: shellOf(shells, merge), before: merge.before }))
    const left = await leadLeft(ctx, open, lead, remaining)
    open.record({ subject: lead.id, internal: true, data: { text: note, line: `拆出 ${orders.map(({ number }) => number).join('、')}`, apart } })
    const end = named.mergedInto ? orders[0] : left
    return { version: end?.version ?? version, status: end?.status ?? named.status, orders: orders.map(({ version: _, ...one }) => one) }
  }),
)

/** The order that was named, the one that stays, and all that is merged into it, held. */
async function holdMerged(ctx: Context, open: Act, orderId: string): Promise<{ named: Order; lead: Order; shells: Order[] }> {
  const seen = await findOrder(open.db, ctx.districtId, orderId)
  if (!seen) throw new Refusal('notFound', `order ${orderId}`, { field: 'orderId' })
  const leadId = seen.mergedInto ?? seen.id
  const group = await holdWhole(open.db, ctx.districtId, [leadId])
  const [lead, named] = [group.find(({ id }) => id === leadId), group.find(({ id }) => id === orderId)]
  if (!lead || !named || lead.mergedInto) throw new MovedMeanwhile()
  return { named, lead, shells: group.filter(({ mergedInto }) => mergedInto === leadId) }
}

function chosen(all: readonly Merge[], which: { fromOrder: string } | { mergeIds: string[] | undefined }): Merge[] {
  const wanted = all.filter((merge) => ('fromOrder' in which ? merge.fromOrder === which.fromOrder : (which.mergeIds?.includes(merge.id) ?? true)))
  const asked = 'mergeIds' in which && which.mergeIds ? new Set(which.mergeIds).size : 1
  if (wanted.length < asked)
    throw new Refusal('wrongMoment', 'not merged into it', { field: 'mergeIds', sentence: '这里没有要拆开的合并，可能已经拆开了，请刷新看看' })
  return wanted
}

function shellOf(shells: readonly Order[], merge: Merge): Order {
  const shell = shells.find(({ id }) => id === merge.fromOrder)
  if (!shell) throw new MovedMeanwhile()
  return shell
}

/** The order that stays, for those who remain: their deadlines, their number; ended when nobody is left or all have judged. */
async function leadLeft(ctx: Context, open: Act, lead: Order, remaining: Parameters<typeof leadTimesOf>[2]): Promise<{ version: number; status: string }> {
  const times = await leadTimesOf(open.db, lead, remaining, ctx)
  const appellants = await countAppellants(open.db, { districtId: lead.districtId, id: lead.id, merged: false })
  const own = remaining.length > 0 ? lead.own : null
  const ended = await endOf(ctx, open, lead, appellants)
  const change = { ...times, due: dueIn(lead.status, times), own, appellants: Math.max(appellants, 1), ...ended }
  return { version: await changeOrder(open.db, lead, change, ctx), status: ended.status ?? lead.status }
}

async function endOf(ctx: Context, act: Act, lead: Order, appellants: number): Promise<OrderChange> {
  const open = lead.status === 'dispatched' || lead.status === 'handling' || lead.status === 'waiting'
  if (open && appellants === 0) return { status: 'withdrawn', due: null, closedAt: ctx.now, pausedAt: null, waitUntil: null, question: null }
  if (open) return answerStands(ctx, act, lead)
  if (lead.status === 'replied' && isJudgedByAll(await listOfOrder(act.db, ctx.districtId, lead.id))) return { status: 'closed', closedAt: ctx.now }
  return {}
}
