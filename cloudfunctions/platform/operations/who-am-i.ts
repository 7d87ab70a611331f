import { contract } from '@shared/contract'
import { serve } from '../kernel/serve'
import { showMe } from './show-me'

/** Who the caller is to us, what they may do, and what waits for them. */
export const whoAmI = serve(contract.platform.whoAmI, (ctx) => showMe(ctx, ctx.actor.personId))
