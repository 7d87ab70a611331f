import { serve } from '@platform/kernel/serve'
import { triageContract } from '@shared/triage/contract'
import { listBodyNames } from '../store/categories'
import { listVersions } from '../store/category-history'
import { refuseOutsiders } from './change-category'
import { showCategory } from './show-category'

/** What a category was before, and who changed it, the newest first. */
export const listCategoryHistory = serve(triageContract.listCategoryHistory, async (ctx, { code }) => {
  refuseOutsiders(ctx)
  const [versions, names] = await Promise.all([listVersions(ctx.db, ctx.districtId, code), listBodyNames(ctx.db, ctx.districtId)])
  return versions.map(({ row, at, by }) => ({
    category: showCategory({ ...row, retiredAt: row.retiredAt && new Date(row.retiredAt) }, names),
    at: at?.toISOString() ?? null,
    by,
  }))
})
