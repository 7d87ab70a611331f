import type { Caps } from '@shared/appeals/caps'
import { type OrderAction, orderFlow, type OrderStatus, statusName } from '@shared/appeals/order.flow'
import { isOpen, type Standing } from '@shared/platform/flow'
import { Refusal } from '@shared/platform/refusal'
import type { Role } from '@shared/platform/role'
import { type Act, act, type Context, type Hat } from '@platform/kernel/context'
import type { NewEvent } from '@platform/kernel/ledger'
import { canRead, standings } from '../rules/standing'
import { capsHere } from '../store/caps'
import { changeOrder, findOrder, holdOrder, type Order, type OrderChange } from '../store/orders'
import { lastEventOf } from '../store/timeline'
import { whyNot } from './who-may-act'

/** What a move writes besides the status. */
export interface Moving<A = object> {
  /** Take the move's second end (`orTo`) instead of its first. */
  second?: boolean
  /** Back to work (`orBack`) instead. */
  back?: boolean
  /** The status stays as it is, where the move waits for others (several appellants). */
  stays?: boolean
  change?: OrderChange
  event?: Omit<NewEvent, 'subject'>
  /** What the move answers besides version and status. */
  answer?: A
}
export type MoveWork<A = object> = (order: Order, open: Act, hat: Hat) => Promise<Moving<A>> | Moving<A>
export interface Moved {
  version: number
  status: string
}
const actionOf = (ctx: Context): OrderAction => ctx.operation.split('.')[1] as OrderAction

/**
 * A move by staff: hold the order, see that the caller may, that nothing changed since they looked,
 * that the flow allows it; then write status, version and ledger in one act.
 */
export async function advance<A extends object = object>(ctx: Context, held: { orderId: string; version: number }, work: MoveWork<A>): Promise<Moved & A> {
  const action = actionOf(ctx)
  return act(ctx, async (open) => {
    const order = await holdOrder(open.db, ctx.districtId, held.orderId)
    const hat = await assertMove(ctx, open, order, held.version, action)
    const moving = await work(order, open, hat)
    const moved = await step({ ...ctx, hats: [hat, ...ctx.hats.filter((other) => other !== hat)] }, open, order, action, moving)
    return { ...moved, ...moving.answer } as Moved & A
  })
}

/**
 * That this caller may make the move on an order that is held, as they saw it.
 * @throws Refusal notAllowed · changedMeanwhile with what changed · wrongMoment
 */
export async function assertMove(ctx: Context, open: Act, order: Order, version: number, action: OrderAction): Promise<Hat> {
  const found = entitledTo(ctx, order, action)
  await assertSeen(ctx, open, order, version)
  const now = found.find(({ standing, role }) => isOpen(orderFlow[action], order.status, standing, role))
  if (!now) throw wrongMoment(order, action)
  assertMay({ ...ctx, caps: await capsHere.get({ ...ctx, db: open.db }) }, order, action)
  return now.hat
}

/** @throws Refusal as `whyNot` has it */
function assertMay(ctx: Context & { caps: Caps }, order: Order, action: OrderAction): void {
  const why = whyNot(ctx, order, action)
  if (why) throw new Refusal(why.code, `${action} on ${order.id}`, { sentence: why.sentence })
}

/** That an order is still as the caller saw it. @throws Refusal changedMeanwhile with what changed, or where it went. */
export async function assertSeen(ctx: Context, open: Act, order: Order, version: number): Promise<void> {
  if (order.version === version) return
  throw order.mergedInto ? await mergedAway(open, order) : await changed(open, ctx, order)
}

/** Says which order has it now. */
async function mergedAway(open: Act, order: Order): Promise<Refusal> {
  const lead = order.mergedInto ? await findOrder(open.db, order.districtId, order.mergedInto) : null
  return new Refusal('changedMeanwhile', `merged into ${order.mergedInto}`, {
    sentence: `这件事（${order.number}）已合并到 ${lead?.number ?? '另一件'}，您写的内容还在，请到那一件里办理`,
  })
}

/** The moves by which a resident first hears from staff (首次答复): a question, why it has to wait, an answer. */
const firstAnswers: readonly OrderAction[] = ['ask', 'suspend', 'grantExtension', 'reply', 'refuse', 'confirmSpam', 'decline', 'openDeliberation']

/** Writes one move of the flow. `to: stay` keeps the status; every move makes a new version. */
export async function step(ctx: Context, open: Act, order: Order, action: OrderAction, moving: Moving): Promise<Moved> {
  const { visibility } = orderFlow[action]
  const end = endOf(action, moving)
  const status = moving.stays || end === 'stay' ? order.status : end
  const heard = order.firstAnsweredAt === null && firstAnswers.includes(action) ? { firstAnsweredAt: ctx.now } : {}
  const change = { ...heard, ...acceptance(order, status, ctx.now), ...moving.change, status }
  const version = await changeOrder(open.db, order, { ...change, undo: orderFlow[action].undo ? before(ctx, order, action, change) : null }, ctx)
  open.record({ subject: order.id, internal: visibility === 'internal', ...moving.event })
  return { version, status }
}

/** When it was accepted: by whoever begins to handle it; a new post has to accept it anew. */
function acceptance(order: Order, status: string, now: Date): OrderChange {
  if (status === 'dispatched') return { acceptedAt: null }
  return order.status === 'dispatched' && order.acceptedAt === null ? { acceptedAt: now } : {}
}

function endOf(action: OrderAction, { second, back }: Moving): OrderStatus | 'stay' {
  const { to, orTo, orBack } = orderFlow[action]
  if (back && orBack) return orBack
  return second && orTo ? orTo : to
}

/** What undoing puts back: every field that the move writes, as it was. */
function before(ctx: Context, order: Order, action: OrderAction, change: OrderChange): Order['undo'] {
  const fields = Object.keys(change) as (keyof Order)[]
  return { by: ctx.actor.personId, at: ctx.now.toISOString(), action, before: Object.fromEntries(fields.map((field) => [field, order[field]])) }
}

/** The hats under which this caller may make the move at some moment. @throws Refusal notAllowed when there is none. */
export function entitledTo(ctx: Context, order: Order, action: OrderAction): { standing: Standing; role: Role; hat: Hat }[] {
  const found = standings(ctx.hats, order)
  if (found.length === 0 && !canRead(ctx.hats, order))
    throw new Refusal('notAllowed', `${order.id} is not theirs`, { sentence: '这件事不在您的辖区，或已转给别人' })
  const move = orderFlow[action]
  const entitled = found.filter(({ standing, role }) => move.who.includes(standing) && move.by.includes(role))
  if (entitled.length === 0) throw new Refusal('notAllowed', `${action} is not theirs to do`, { sentence: '这件事现在由别人办理，您不能这样操作' })
  return entitled
}

export function wrongMoment(order: Order, action: OrderAction): Refusal {
  return new Refusal('wrongMoment', `${action} while ${order.status}`, {
    sentence: `这件事现在是“${statusName[order.status]}”，不能再“${orderFlow[action].label}”了`,
  })
}

async function changed(open: Act, ctx: Context, order: Order): Promise<Refusal> {
  const last = await lastEventOf(open.db, ctx.districtId, order.id)
  const move = last ? orderFlow[last.name.split('.')[1] as OrderAction] : undefined
  const what = move ? `“${move.line}”（${last?.actorName ?? '居民'}）` : '有了新进展'
  return new Refusal('changedMeanwhile', `version ${order.version}`, { sentence: `这件事（${order.number}）刚刚${what}，您写的内容还在，请看过最新进展再操作` })
}

/** The same test for somebody who stands as the appellant or the system. */
export function assertOpen(order: Order, action: OrderAction, standing: Standing, role: Role): void {
  if (!isOpen(orderFlow[action], order.status, standing, role)) throw wrongMoment(order, action)
}
