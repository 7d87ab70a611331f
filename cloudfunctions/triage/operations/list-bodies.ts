import { serve } from '@platform/kernel/serve'
import { triageContract } from '@shared/triage/contract'
import { listBodyNames } from '../store/categories'

/** The bodies (职能部门) of the district, for choosing one. */
export const listBodies = serve(triageContract.listBodies, async (ctx) =>
  [...(await listBodyNames(ctx.db, ctx.districtId))].map(([id, name]) => ({ id, name })),
)
