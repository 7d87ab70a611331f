import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { readCursor, writeCursor } from '@platform/rules/cursor'
import { listClusters } from '../store/unhappy-clusters'
import { showClusters } from './show-cluster'

/** 不满意预警 of the caller's level and of those under it. */
export const listUnhappyClusters = serve(contract.appeals.listUnhappyClusters, async (ctx, { state, after, limit }) => {
  const territories = ctx.hats.map(({ territory }) => territory)
  const rows = await listClusters(ctx.db, ctx.districtId, { state, territories, after: readCursor(after), limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { items: await showClusters(ctx, page), next: rows.length > limit && last ? writeCursor({ at: last.openedAt, id: last.id }) : null }
})
