import type { Context } from '@platform/kernel/context'
import { findPost } from '../../grids'
import { cutAt } from '@shared/platform/territory'

/** Who could get an order at this place: the post on duty there, and the village committee over it. */
export async function candidatePosts(ctx: Context, territory: string) {
  const [here, village] = await Promise.all([findPost(ctx, territory), findPost(ctx, cutAt(territory, 'village'))])
  return { here, village }
}
