import { contract } from '@shared/contract'
import { blindIndex } from '@platform/kernel/seal'
import { serve } from '@platform/kernel/serve'
import { readCursor, writeCursor } from '@platform/rules/cursor'
import { searchScopeOf } from '../rules/scope'
import { searchOrders } from '../store/search'
import { toRow } from './show-order'

/** Orders by number, words, place or name; four digits also find the tail of a telephone number. */
export const search = serve(contract.appeals.search, async (ctx, { words, after, limit }) => {
  const phoneTail = /^\d{4}$/.test(words) ? blindIndex(ctx.kernel.keys.index, words) : null
  const rows = await searchOrders(ctx.db, ctx.districtId, { words, phoneTail, scope: searchScopeOf(ctx.hats), after: readCursor(after), limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((order) => toRow(ctx, order)),
    next: rows.length > limit && last ? writeCursor({ at: last.receivedAt, id: last.id }) : null,
  }
})
