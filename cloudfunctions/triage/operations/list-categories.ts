import { serve } from '@platform/kernel/serve'
import { triageContract } from '@shared/triage/contract'
import { listInUse } from '../store/categories'

/** The category tree of the caller's district, for staff who set a category right. */
export const listCategories = serve(triageContract.listCategories, async (ctx) => listInUse(ctx.db, ctx.districtId))
