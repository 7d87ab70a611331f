import { randomUUID } from 'node:crypto'
import type { Tell } from '@platform/operations/tell'
import type { Act, Context } from '@platform/kernel/context'
import { dueIn, together } from '../rules/lead-clock'
import { isHolder } from '../rules/standing'
import { tellHolder } from '../rules/tell'
import { type Appeal, listOfOrder } from '../store/appeals'
import { lastAsk, lastEntry, moveAppeals } from '../store/memberships'
import { changeMerge, countAppellants, insertMerge, listMerges } from '../store/merges'
import { changeOrder, type Order } from '../store/orders'
import { holdWhole } from './hold-whole'
import { ownTimesOf, toOwnClock } from './own-times'
import { tellThese } from './tell-appellants'

/** How a merge came about, as it is kept. */
export interface Why {
  how: 'person' | 'machine' | 'resident'
  score: number | null
  reasons: string[]
  note: string | null
  /** The joiner's own appeal needs no message: they are looking at the answer. */
  quiet?: boolean
}

/** Both orders, held with all that is merged into them. @throws MovedMeanwhile when one has just been merged into a third. */
export async function holdPair(open: Act, ctx: Context, fromId: string, intoId: string): Promise<{ from: Order | null; into: Order | null; shells: Order[] }> {
  const held = await holdWhole(open.db, ctx.districtId, [fromId, intoId])
  const one = (id: string) => held.find((order) => order.id === id) ?? null
  return { from: one(fromId), into: one(intoId), shells: held.filter((order) => order.mergedInto === fromId) }
}

/**
 * Folds `from` into `into`, both held and fit for it: its appeals and what was merged into it move along, each keeping its own home.
 * The order that stays gets the earliest deadlines, the highest urgency and the sum of the appellants. One act; nothing is half merged.
 */
export async function fold(ctx: Context, open: Act, { from, into, shells }: { from: Order; into: Order; shells: Order[] }, why: Why) {
  const { db } = open
  const mark = await lastEntry(db, ctx.districtId, [from.id, into.id])
  const moved = await listOfOrder(db, ctx.districtId, from.id)
  await moveAppeals(db, moved, into.id, mark)
  for (const shell of shells) await moveOn(ctx, open, shell, into)
  const [fromOwn, intoOwn] = [await ownTimesOf(db, from, ctx), await ownTimesOf(db, into, ctx)]
  const mergeId = await writeDown(ctx, open, { from, into, mark }, why)
  await changeOrder(db, from, { ...fromOwn, status: 'merged', mergedInto: into.id, due: null, own: null, appellants: await ownAppellants(db, from) }, ctx)
  const acceptOf = (order: Order) => (order.status === 'dispatched' ? order.acceptDue : null)
  const clock = together([
    { urgency: from.urgency as typeof fromOwn.urgency, acceptDue: acceptOf(from), replyDue: from.replyDue },
    { urgency: into.urgency as typeof fromOwn.urgency, acceptDue: acceptOf(into), replyDue: into.replyDue },
  ])
  const times = { ...clock, acceptDue: into.status === 'dispatched' ? clock.acceptDue : into.acceptDue }
  // A question that is open now began to hold up this order's clock when it was asked.
  const since = into.status === 'waiting' ? (await lastAsk(db, into)) - 1n : mark
  const own = into.own ?? toOwnClock(intoOwn, since)
  const appellants = await countAppellants(db, { districtId: into.districtId, id: into.id, merged: false })
  const version = await changeOrder(db, into, { ...times, due: dueIn(into.status, times), own, appellants }, ctx)
  record(open, { from, into }, { mergeId, ...why }, await tells(ctx, open, { from, into, moved }, why))
  return { mergeId, version }
}

const ownAppellants = (db: Act['db'], from: Order) => countAppellants(db, { districtId: from.districtId, id: from.id, merged: true })

/** What was merged into an order that is merged itself goes along, straight into the last one. */
async function moveOn(ctx: Context, open: Act, shell: Order, into: Order): Promise<void> {
  const [merge] = await listMerges(open.db, ctx.districtId, { fromOrder: shell.id })
  if (merge) await changeMerge(open.db, ctx.districtId, merge.id, { intoOrder: into.id })
  await changeOrder(open.db, shell, { mergedInto: into.id }, ctx)
  open.record({ subject: shell.id, internal: true, data: { line: `随同并入 ${into.number}` } })
}

async function writeDown(ctx: Context, open: Act, { from, into, mark }: { from: Order; into: Order; mark: bigint }, why: Why): Promise<string> {
  const id = randomUUID()
  await insertMerge(open.db, {
    districtId: ctx.districtId,
    id,
    fromOrder: from.id,
    intoOrder: into.id,
    at: ctx.now,
    how: why.how,
    by: why.how === 'person' ? ctx.actor.personId : null,
    byName: why.how === 'person' ? [ctx.hats[0]?.post, ctx.actor.name].filter(Boolean).join(' ') : null,
    score: why.score,
    reasons: why.reasons,
    note: why.note,
    before: { status: from.status as 'dispatched' | 'handling', at: ctx.now.toISOString(), since: String(mark) },
  })
  return id
}

/** One public line on the order that stays, and for staff where it went, where it came from, and why. */
function record(open: Act, { from, into }: { from: Order; into: Order }, why: Why & { mergeId: string }, tell: Tell[]): void {
  const unsigned = why.how === 'resident'
  const { mergeId, how, score, reasons } = why
  const text = [...(why.note ? [why.note] : []), ...(reasons.length > 0 ? [`依据：${reasons.join(' · ')}`] : [])].join('\n') || null
  const data = { mergeId, how, score, reasons, text }
  open.record({ subject: from.id, internal: true, unsigned, data: { ...data, into: into.id, line: `已合并到 ${into.number}` } })
  open.record({ subject: into.id, internal: true, unsigned, data: { ...data, from: from.id, line: `${from.number} 合并进来` } })
  open.record({ subject: into.id, unsigned, data: { mergeId, line: unsigned ? '又有居民反映同一件事，一起办理' : '与居民反映的同一件事一起办理', tell } })
}

async function tells(ctx: Context, open: Act, { from, into, moved }: { from: Order; into: Order; moved: Appeal[] }, why: Why): Promise<Tell[]> {
  const holder = { role: from.holderRole as never, territory: from.holderTerritory, bodyId: from.holderBody }
  const others = isHolder(holder, into) || why.quiet ? [] : [tellHolder(from, '已合并到另一件', `${from.number} 已合并到 ${into.number}`)]
  const body = (title: string) => `“${title}”与别的居民反映的是同一件事，一起办理，答复会同样告诉您`
  const appellants = why.quiet ? [] : await tellThese(ctx, open.db, moved, { title: '一起办理', body })
  return [tellHolder(into, '同一件事，又有人反映', into.title), ...others, ...appellants]
}
