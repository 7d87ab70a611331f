import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { listReplyTemplates as list } from '../store/reply-templates'

/** The district's reply templates (答复模板), for whoever answers and for whoever keeps them. */
export const listReplyTemplates = serve(contract.appeals.listReplyTemplates, async (ctx, { retired }) =>
  (await list(ctx.db, ctx.districtId)).filter((one) => retired || !one.retired),
)
