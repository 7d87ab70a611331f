import { contract } from '@shared/contract'
import { roles } from '@shared/platform/role'
import { serve } from '../kernel/serve'
import { listDemoRows } from '../store/demo-people'
import { onlyInDemo } from './only-in-demo'

const ofEachRole = 3

/** Invented people to look at the demo as, in the order of the roles. */
export const listDemoPeople = serve(contract.platform.listDemoPeople, async (ctx) => {
  onlyInDemo(ctx)
  const rows = await listDemoRows(ctx.db, ctx.districtId, ofEachRole)
  return rows.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
})
