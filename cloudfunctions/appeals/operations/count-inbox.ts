import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { nearBefore } from '../rules/deadlines'
import { scopeOf } from '../rules/scope'
import { countInbox as count } from '../store/inbox'

/** The numbers on the tabs; 1,000 means "1,000 or more". */
export const countInbox = serve(contract.appeals.countInbox, (ctx, { mineOnly }) =>
  count(ctx.db, ctx.districtId, scopeOf(ctx.hats, mineOnly), nearBefore(ctx.working, ctx.now)),
)
