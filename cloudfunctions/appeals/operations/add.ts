import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { tellHolder } from '../rules/tell'
import { advanceMine } from './mine'
import { showMine } from './show-mine'

/** Something more that the resident wants to say; what was said before stays as it was. */
export const add = serve(contract.appeals.add, async (ctx, { ref, text, attachments }) => {
  const mine = await advanceMine(ctx, ref, attachments, (order) => ({ event: { data: { text, tell: [tellHolder(order, '居民补充', text)] } } }))
  return showMine(ctx, mine, ref)
})
