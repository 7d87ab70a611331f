import { contract } from '@shared/contract'
import { serve } from '../kernel/serve'
import { readCursor, writeCursor } from '../rules/cursor'
import { listInbox } from '../store/deliveries'

/** The caller's in-app messages, newest first. */
export const listMessages = serve(contract.platform.listMessages, async (ctx, { after, limit }) => {
  const cursor = readCursor(after)
  if (!ctx.actor.personId) return { items: [], next: null }
  const rows = await listInbox(ctx.db, ctx.districtId, ctx.actor.personId, cursor, limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const items = page.map(({ id, title, body, at, readAt, link }) => ({ id, title, text: body, at: at.toISOString(), read: readAt !== null, link }))
  return { items, next: rows.length > limit && last ? writeCursor(last) : null }
})
