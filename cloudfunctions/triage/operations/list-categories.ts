import { serve } from '@platform/kernel/serve'
import { triageContract } from '@shared/triage/contract'
import { listAll, listBodyNames } from '../store/categories'
import { showCategory } from './show-category'

/** The category tree of the caller's district, for staff who set a category right. */
export const listCategories = serve(triageContract.listCategories, async (ctx, { retired }) => {
  const [rows, names] = await Promise.all([listAll(ctx.db, ctx.districtId), listBodyNames(ctx.db, ctx.districtId)])
  return rows.filter((row) => retired || row.retiredAt === null).map((row) => showCategory(row, names))
})
