import type { ExportRequest } from '@shared/appeals/export'
import type { Context, Hat } from '@platform/kernel/context'
import type { Cursor } from '@platform/rules/cursor'
import { nearBefore } from '../rules/deadlines'
import { scopeOf } from '../rules/scope'
import { listInbox } from '../store/inbox'
import type { Order } from '../store/orders'
import { listReported } from '../store/reported'
import { never } from './list-inbox'
import { reportedQuery } from './list-reported'

interface Page {
  orders: Order[]
  next: Cursor | null
}

/** A page of the list to export, as its asker's rights show it. Sensitive orders (敏感件) are in no file: who reads them must be recorded one by one. */
export async function pageToExport(
  ctx: Context,
  { what, hats, personId }: { what: ExportRequest; hats: readonly Hat[]; personId: string },
  after: Cursor | null,
  limit: number,
): Promise<Page> {
  const orders = await read(ctx, { what, hats, personId }, after, limit)
  const last = orders.at(-1)
  const key = (order: Order) => (what.list === 'reported' ? order.receivedAt : what.tab === 'done' ? order.updatedAt : (order.due ?? never))
  return { orders, next: orders.length === limit && last ? { at: key(last), id: last.id } : null }
}

function read(
  ctx: Context,
  { what, hats, personId }: { what: ExportRequest; hats: readonly Hat[]; personId: string },
  after: Cursor | null,
  limit: number,
): Promise<Order[]> {
  if (what.list === 'reported') return listReported(ctx.db, ctx.districtId, { ...reportedQuery(what, { hats, personId, now: ctx.now }), after, limit })
  const scope = { ...scopeOf(hats, what.mineOnly), named: [] }
  return listInbox(ctx.db, ctx.districtId, { tab: what.tab, bag: what.bag, scope, nearBefore: nearBefore(ctx.working, ctx.now), after, limit })
}
