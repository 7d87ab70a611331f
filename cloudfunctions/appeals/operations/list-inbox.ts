import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { nearBefore } from '../rules/deadlines'
import { readCursor, writeCursor } from '@platform/rules/cursor'
import { scopeOf } from '../rules/scope'
import { listInbox as list } from '../store/inbox'
import { toRow } from './show-order'

/** Far enough ahead to sort last: an order whose clock stands still. */
export const never = new Date('9999-12-31T00:00:00Z')

export const listInbox = serve(contract.appeals.listInbox, async (ctx, { tab, bag, mineOnly, after, limit }) => {
  const rows = await list(ctx.db, ctx.districtId, {
    tab,
    bag,
    scope: scopeOf(ctx.hats, mineOnly),
    nearBefore: nearBefore(ctx.working, ctx.now),
    after: readCursor(after),
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? writeCursor({ at: tab === 'done' ? last.updatedAt : (last.due ?? never), id: last.id }) : null
  return { items: page.map((order) => toRow(ctx, order)), next }
})
