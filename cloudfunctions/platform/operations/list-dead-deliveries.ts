import type { DeadDelivery } from '@shared/platform/platform.contract'
import { contract } from '@shared/contract'
import { serve } from '../kernel/serve'
import { readCursor, writeCursor } from '../rules/cursor'
import { countDeliveries, listDead } from '../store/deliveries'

const days = 7

/** What did not arrive, for those who mend it: no words and no names, so that an administrator stays without content. */
export const listDeadDeliveries = serve(contract.platform.listDeadDeliveries, async (ctx, { after, limit }) => {
  const [rows, counts] = await Promise.all([
    listDead(ctx.db, ctx.districtId, readCursor(after), limit + 1),
    countDeliveries(ctx.db, ctx.districtId, new Date(ctx.now.getTime() - days * 86_400_000)),
  ])
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const items = page.map(({ id, channel, template, state, urgent, attempts, error, at, doneAt }) => ({
    id,
    channel: channel as DeadDelivery['channel'],
    kind: template,
    state: state as DeadDelivery['state'],
    urgent,
    attempts,
    error,
    at: at.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
  }))
  return { items, next: rows.length > limit && last ? writeCursor(last) : null, counts }
})
