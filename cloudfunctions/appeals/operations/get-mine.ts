import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { findMine } from './mine'
import { showMine } from './show-mine'

export const getMine = serve(contract.appeals.getMine, async (ctx, { ref }) => showMine(ctx, await findMine(ctx, ref), ref))
