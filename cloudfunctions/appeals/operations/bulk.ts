import type { BulkRequest, BulkRow } from '@shared/appeals/bulk'
import { type OrderAction, orderFlow } from '@shared/appeals/order.flow'
import { contract } from '@shared/contract'
import { isOpen } from '@shared/platform/flow'
import { Refusal } from '@shared/platform/refusal'
import type { Context } from '@platform/kernel/context'
import { doOnce, onceWithin, serve } from '@platform/kernel/serve'
import { canRead } from '../rules/standing'
import { capsHere } from '../store/caps'
import { findOrder, type Order } from '../store/orders'
import { acceptOne } from './accept'
import { entitledTo, wrongMoment } from './advance'
import { superviseOne } from './supervise'
import { transferOne } from './transfer'
import { whyNot } from './who-may-act'

const actionOf: Record<BulkRequest['move'], OrderAction> = { accept: 'accept', transfer: 'transfer', remind: 'supervise' }

/** What a bulk action would do, row by row; nothing is written. */
export const previewBulk = serve(contract.appeals.previewBulk, (ctx, request) =>
  eachRow(ctx, request, async (order, held) => {
    await assertNow(ctx, order, held, actionOf[request.move])
    return undefined
  }),
)

/**
 * One move on many orders (批量), each an act of its own under a key of its own: what is refused says why and holds nothing else up. Sent
 * twice, also one by one from an outbox, every order is moved once and answers that it was.
 */
export const actInBulk = serve(contract.appeals.actInBulk, (ctx, request) =>
  eachRow(ctx, request, async (order, { once, ...held }) => {
    const { verb, input } = singleOf(request, held)
    const as: Context = { ...ctx, operation: `appeals.${verb}` }
    const work = (under: Context) => doSingle(under, { verb, input } as Single)
    if (!once) {
      await work(as)
      return undefined
    }
    const { again } = await doOnce(as, onceWithin(as, contract.appeals[verb], as.operation, input, once), work)
    return again && !canRead(ctx.hats, order) ? 'outOfSight' : undefined
  }),
)

type Single =
  | { verb: 'accept'; input: Seen }
  | { verb: 'transfer'; input: Seen & { post: string; note: string } }
  | { verb: 'supervise'; input: Seen & { level: 'remind'; note: string } }
type Seen = Omit<Held, 'once'>

/** The same move as it is asked for by itself. */
function singleOf({ move, post, note }: BulkRequest, held: Seen): Single {
  switch (move) {
    case 'accept':
      return { verb: 'accept', input: held }
    case 'transfer':
      return { verb: 'transfer', input: { ...held, post: post ?? '', note: note ?? '' } }
    case 'remind':
      return { verb: 'supervise', input: { ...held, level: 'remind', note: note ?? '' } }
  }
}

function doSingle(ctx: Context, { verb, input }: Single) {
  switch (verb) {
    case 'accept':
      return acceptOne(ctx, input)
    case 'transfer':
      return transferOne(ctx, input)
    case 'supervise':
      return superviseOne(ctx, input)
  }
}

type Held = BulkRequest['orders'][number]
/** `outOfSight` = it was done before, and is no longer theirs to read. */
type RowWork = (order: Order, held: Held) => Promise<'outOfSight' | undefined>

async function eachRow(ctx: Context, request: BulkRequest, work: RowWork): Promise<BulkRow[]> {
  assertWhole(request)
  const rows: BulkRow[] = []
  for (const held of request.orders) {
    const order = await findOrder(ctx.db, ctx.districtId, held.orderId)
    rows.push(await rowOf(order, held, work))
  }
  return rows
}

async function rowOf(order: Order | null, held: Held, work: RowWork): Promise<BulkRow> {
  const unnamed = { orderId: held.orderId, number: '', title: '' }
  const said = { orderId: held.orderId, number: order?.number ?? '', title: order?.title ?? '' }
  if (!order) return { ...said, ok: false, sentence: '没有找到这件工单' }
  try {
    const seen = await work(order, held)
    return { ...(seen === 'outOfSight' ? unnamed : said), ok: true, sentence: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // Nothing of an order that is not theirs to read.
    return error.code === 'notAllowed' ? { ...unnamed, ok: false, sentence: error.sentence } : { ...said, ok: false, sentence: error.sentence }
  }
}

function assertWhole({ move, post, note }: BulkRequest): void {
  if (move === 'transfer' && !post) throw new Refusal('badInput', 'no post', { field: 'post', sentence: '请选择转给谁' })
  if (move !== 'accept' && !note) throw new Refusal('badInput', 'no note', { field: 'note', sentence: move === 'transfer' ? '请写明为什么转' : '请写明要求' })
}

async function assertNow(ctx: Context, order: Order, { version }: Held, action: OrderAction): Promise<void> {
  const found = entitledTo(ctx, order, action)
  if (order.version !== version) throw new Refusal('changedMeanwhile', `version ${order.version}`, { sentence: '刚刚有了新进展，请先看一眼' })
  if (!found.some(({ standing, role }) => isOpen(orderFlow[action], order.status, standing, role))) throw wrongMoment(order, action)
  const why = whyNot({ ...ctx, caps: await capsHere.get(ctx) }, order, action)
  if (why) throw new Refusal(why.code, `${action} on ${order.id}`, { sentence: why.sentence })
}
