import { cutAt } from '@shared/platform/territory'
import type { Context } from '@platform/kernel/context'
import { findPost, type Post } from '../../grids'

/** Who could get an order at this place: whoever is on duty there, the committee over it, the district's pool. */
export async function candidatePosts(ctx: Context, territory: string): Promise<{ onDuty: Post | null; committee: Post | null; pool: Post }> {
  const pool = await findPost(ctx, ctx.districtId)
  if (territory === ctx.districtId) return { onDuty: null, committee: null, pool }
  const [onDuty, committee] = await Promise.all([findPost(ctx, territory), findPost(ctx, cutAt(territory, 'village'))])
  return { onDuty, committee, pool }
}
