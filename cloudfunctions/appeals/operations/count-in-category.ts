import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { namesOfCategory } from '../../triage'
import { countCarrying } from '../store/judgements'

/** How many orders carry a category, by any name it has had: what to know before it is retired. */
export const countInCategory = serve(contract.appeals.countInCategory, async (ctx, { code }) => {
  if (hatsOver(ctx, ctx.districtId).length === 0) throw new Refusal('notAllowed', 'not over the district')
  return countCarrying(ctx.db, ctx.districtId, await namesOfCategory(ctx, code))
})
