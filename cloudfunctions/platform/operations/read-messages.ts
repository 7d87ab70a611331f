import { contract } from '@shared/contract'
import { act } from '../kernel/context'
import { serve } from '../kernel/serve'
import { markRead } from '../store/deliveries'
import { countUnread } from '../store/me'

/** Marks messages of the caller as read; somebody else's ids do nothing. */
export const readMessages = serve(contract.platform.readMessages, async (ctx, { ids }) => {
  const { personId } = ctx.actor
  if (!personId) return { unread: 0 }
  if (ids.length > 0) {
    await act(ctx, async (open) => {
      await markRead(open.db, ctx.districtId, personId, ids, ctx.now)
      open.record({ subject: personId, internal: true, data: { ids } })
    })
  }
  return { unread: await countUnread(ctx.db, ctx.districtId, personId) }
})
