import { serve } from '@platform/kernel/serve'
import { triageContract } from '@shared/triage/contract'
import { listHotlines as list } from '../store/hotlines'

/** Numbers to call (求助电话) of the district, retired ones too: everybody may know them. */
export const listHotlines = serve(triageContract.listHotlines, async (ctx) => [...(await list(ctx.db, ctx.districtId))])
