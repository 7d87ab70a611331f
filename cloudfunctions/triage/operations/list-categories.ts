import { serve } from '@platform/kernel/serve'
import { triageContract } from '@shared/triage/contract'
import { listAll, listBodyNames } from '../store/categories'
import { showCategory } from './show-category'

/** The category tree of the caller's district, for staff who set a category right. */
export const listCategories = serve(triageContract.listCategories, async (ctx, { retired }) => {
  const [rows, names] = await Promise.all([listAll(ctx.db, ctx.districtId), listBodyNames(ctx.db, ctx.districtId)])
  const gone = new Set(rows.filter((row) => row.l2 === null && row.retiredAt !== null).map(({ l1 }) => l1))
  return rows.filter((row) => retired || (row.retiredAt === null && !gone.has(row.l1))).map((row) => showCategory(row, names))
})
