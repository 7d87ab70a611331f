import { contract } from '@shared/contract'
import { readCode } from '@shared/platform/text'
import { serve } from '@platform/kernel/serve'
import { hashCode } from '@platform/kernel/seal'
import { readCursor, writeCursor } from '@platform/rules/cursor'
import { listMine as list } from '../store/appeals'
import { throttle } from '@platform/store/throttles'
import { toMyAppeal } from './show-mine'

/** Everything this person has said, and what the codes on this phone open. */
export const listMine = serve(contract.appeals.listMine, async (ctx, { receipts, after, limit }) => {
  if (receipts.length > 0) await throttle(ctx, `receipts:${ctx.actor.throttleKey}`, 300, 3600)
  const codes = new Map(receipts.map((receipt) => [hashCode(readCode(receipt)), receipt]))
  const rows = await list(ctx.db, ctx.districtId, { personId: ctx.actor.personId, receiptHashes: [...codes.keys()] }, readCursor(after), limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)?.appeal
  const items = page.map((row) => toMyAppeal(row, (row.appeal.receiptHash && codes.get(row.appeal.receiptHash)) || row.appeal.id))
  return { items, next: rows.length > limit && last ? writeCursor({ at: last.receivedAt, id: last.id }) : null }
})
