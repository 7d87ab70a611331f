import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { hatsOver } from '../kernel/context'
import { serve } from '../kernel/serve'
import { readCursor, writeCursor } from '../rules/cursor'
import { findGiven, listEndings, listGiven } from '../store/given-grants'
import { showGrants } from './show-grants'

/** Whose rights there are under the caller's own territories, or under one place of theirs. */
export const listGrants = serve(contract.platform.listGrants, async (ctx, { path, role = null, ended, after, limit }) => {
  if (path && hatsOver(ctx, path).length === 0) throw new Refusal('notAllowed', `not over ${path}`, { field: 'path', sentence: '您只能查看自己辖区的职权' })
  const territories = path ? [path] : ctx.hats.map(({ territory }) => territory)
  const rows = await listGiven(ctx.db, ctx.districtId, { territories, role, ended, now: ctx.now, after: readCursor(after), most: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { items: await showGrants(ctx, page), next: rows.length > limit && last ? writeCursor({ at: last.since, id: last.id }) : null }
})

/** What was done to one right, the latest first. How it began is in the right itself. */
export const listGrantChanges = serve(contract.platform.listGrantChanges, async (ctx, { id }) => {
  const grant = await findGiven(ctx.db, ctx.districtId, id)
  if (!grant) throw new Refusal('notFound', 'no such right', { field: 'id', sentence: '没有找到这项职权，请刷新名单' })
  if (hatsOver(ctx, grant.territory).length === 0)
    throw new Refusal('notAllowed', `not over ${grant.territory}`, { field: 'id', sentence: '您只能查看自己辖区的职权' })
  return (await listEndings(ctx.db, ctx.districtId, id)).map(({ name, at, actorName, data }) => ({
    at: at.toISOString(),
    by: actorName,
    what: name === 'platform.endGrant' ? ('ended' as const) : ('moved' as const),
    endsAt: typeof data.endsAt === 'string' ? data.endsAt : null,
    reason: typeof data.reason === 'string' ? data.reason : null,
  }))
})
