import { contract } from '@shared/contract'
import { readCode } from '@shared/platform/text'
import { serve } from '@platform/kernel/serve'
import { hashCode } from '@platform/kernel/seal'
import { listMine as list } from '../store/appeals'
import { throttle } from '@platform/store/throttles'
import { toMyAppeal } from './show-mine'

/** Everything this person has said, and what the codes on this phone open. */
export const listMine = serve(contract.appeals.listMine, async (ctx, { receipts, after, limit }) => {
  if (receipts.length > 0) await throttle(ctx, `receipts:${ctx.actor.throttleKey}`, 300, 3600)
  const codes = new Map(receipts.map((receipt) => [hashCode(readCode(receipt)), receipt]))
  const rows = await list(ctx.db, ctx.districtId, { personId: ctx.actor.personId, receiptHashes: [...codes.keys()] }, after ? new Date(after) : null, limit + 1)
  const items = rows.slice(0, limit).map((row) => toMyAppeal(row, (row.appeal.receiptHash && codes.get(row.appeal.receiptHash)) || row.appeal.id))
  return { items, next: rows.length > limit ? (rows[limit - 1]?.appeal.receivedAt.toISOString() ?? null) : null }
})
