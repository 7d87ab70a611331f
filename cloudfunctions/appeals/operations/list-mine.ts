import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { readCursor, writeCursor } from '@platform/rules/cursor'
import { listMine as list } from '../store/appeals'
import { throttle } from '@platform/store/throttles'
import { codeOfPart, numbersBehind, receiptHash } from './receipt-hash'
import { toMyAppeal } from './show-mine'

/** Everything this person has said, and what the codes on this phone open. */
export const listMine = serve(contract.appeals.listMine, async (ctx, { receipts, after, limit }) => {
  if (receipts.length > 0) await throttle(ctx, `receipts:${ctx.actor.throttleKey}`, 300, 3600)
  const codes = new Map(receipts.flatMap((receipt) => [[receiptHash(receipt), receipt] as const, ...partsOf(receipt)]))
  const rows = await list(ctx.db, ctx.districtId, { personId: ctx.actor.personId, receiptHashes: [...codes.keys()] }, readCursor(after), limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)?.appeal
  const items = page.map((row) => toMyAppeal(row, (row.appeal.receiptHash && codes.get(row.appeal.receiptHash)) || row.appeal.id))
  return { items, next: rows.length > limit && last ? writeCursor({ at: last.receivedAt, id: last.id }) : null }
})

/** What may have been split out of an anonymous appeal, or taken it up again, opens with the same code and a number behind it. */
function partsOf(receipt: string): (readonly [string, string])[] {
  return numbersBehind.map((n) => {
    const code = codeOfPart(receipt, n)
    return [receiptHash(code), code] as const
  })
}
