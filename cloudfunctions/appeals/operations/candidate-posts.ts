import type { Context } from '@platform/kernel/context'
import { type Load, type Post, postsAt } from '../../grids'
import { countOpen } from '../store/open-load'

export interface CandidatePosts {
  onDuty: Post | null
  committee: Post | null
  town: Post | null
  pool: Post
  body(id: string): Post | null
}

/** Who could get an order at this place: whoever is on duty there, the committee and the town over it, the district's pool, a body. */
export async function candidatePosts(ctx: Context, territory: string, weigh = openOrders(ctx)): Promise<CandidatePosts> {
  const posts = await postsAt(ctx, territory, weigh)
  return territory === ctx.districtId ? { ...posts, onDuty: null, committee: null, town: null } : posts
}

/** Open orders in the hands of these people. */
function openOrders(ctx: Context): (people: string[]) => Promise<Load> {
  return (people) => countOpen(ctx.db, ctx.districtId, people)
}
