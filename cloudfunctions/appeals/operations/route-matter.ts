import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import type { Context } from '@platform/kernel/context'
import { sureEnough } from '@shared/triage/confidence'
import type { Post } from '../../grids'
import { liveBook, type Routed, route, type RuleBook } from '../../triage'
import { momentOf } from '../rules/moment'
import { type CandidatePosts, candidatePosts } from './candidate-posts'

/** A matter of which everything is known but who gets it. */
export interface Matter {
  bag: Bag
  urgency: Urgency
  category: { l1: string; l2: string | null }
  /** Of the category, 0–1. */
  confidence: number
  territory: string
  text: string
}

/** Who gets it now, by the rules that hold now or by those given, and why. */
export async function routeMatter(ctx: Context, matter: Matter, book?: RuleBook | null): Promise<Routed<Post>> {
  return routeAmong(
    { now: ctx.now, working: ctx.working },
    matter,
    await candidatePosts(ctx, matter.territory),
    book === undefined ? await liveBook(ctx) : book,
  )
}

/** The same among posts looked up before. `now` decides what hour it is for the rules. */
export function routeAmong({ now, working }: Pick<Context, 'now' | 'working'>, matter: Matter, posts: CandidatePosts, book: RuleBook | null): Routed<Post> {
  return route({ ...matter, moment: momentOf(working, now), sure: matter.confidence >= sureEnough }, posts, book)
}
