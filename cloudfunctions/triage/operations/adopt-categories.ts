import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { triageContract } from '@shared/triage/contract'
import { seedCategories } from '../store/categories'

/** The category tree that a district begins with. Done again it brings nothing twice and wakes no retired category. */
export const adoptCategories = serve(triageContract.adoptCategories, (ctx) =>
  act(ctx, async ({ db, record }) => {
    const written = await seedCategories(db, ctx.districtId)
    record({ subject: ctx.districtId, data: { written }, internal: true })
    return { written }
  }),
)
