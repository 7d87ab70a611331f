import type { Bag } from '@shared/appeals/bag'
import { contract } from '@shared/contract'
import { type DryRunPage, dryRun } from '@shared/appeals/foresee'
import type { Urgency } from '@shared/appeals/order'
import { Refusal } from '@shared/platform/refusal'
import { roleName } from '@shared/platform/role'
import { type Context, hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import type { Post } from '../../grids'
import { bookOf, liveBook, type RuleBook } from '../../triage'
import { listPast, type PastOrder } from '../store/past-orders'
import { candidatePosts } from './candidate-posts'
import { routeAmong } from './route-matter'

/**
 * Past orders by another version of the rules than the one that holds, both with today's people: who would get what instead. The hour is that
 * at which each came; load is left out. Only numbers come back, and only the district's centre can open them. One page a call, so that no call is long.
 */
export const dryRunRoutes = serve(contract.appeals.dryRunRoutes, async (ctx, { version, since, most, after = null }) => {
  if (hatsOver(ctx, ctx.districtId).length === 0) throw new Refusal('notAllowed', 'not over the district', { sentence: '派单规则由区里管理' })
  const [draft, live] = await Promise.all([bookOf(ctx, version), liveBook(ctx)])
  const limit = Math.min(most, dryRun.page)
  const withText = [draft, live].some((book) => book?.rules.some(({ when }) => (when.words?.length ?? 0) > 0))
  const past = await listPast(ctx.db, ctx.districtId, { sinceDay: since?.replaceAll('-', '') ?? null, after, limit, withText })
  const tally = new Tally(ctx.hats.some(({ role }) => role === 'districtCentre'))
  for (const order of past) tally.count(order, await bothWays(ctx, order, live, draft), draft)
  const last = past.at(-1)
  const left = most - past.length
  return { ...tally.page(), read: past.length, next: last && past.length === limit && left > 0 ? { after: last.number, most: left } : null }
})

interface BothWays {
  before: Post
  then: Post
  rule: string | null
}

async function bothWays(ctx: Context, order: PastOrder, live: RuleBook | null, draft: RuleBook): Promise<BothWays | null> {
  const posts = await candidatePosts(ctx, order.territory, async () => new Map()).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'unavailable') return null
    throw error
  })
  if (!posts) return null
  const matter = { ...order, bag: order.bag as Bag, urgency: order.urgency as Urgency, category: { l1: order.l1, l2: order.l2 } }
  const when = { now: order.receivedAt, working: ctx.working }
  const then = routeAmong(when, matter, posts, draft)
  return { before: routeAmong(when, matter, posts, live).post, then: then.post, rule: then.rule?.id ?? null }
}

/** Adds up one page. */
class Tally {
  private moved = 0
  private unowned = 0
  private readonly rules = new Map<string, number>()
  private readonly moves = new Map<string, DryRunPage['moves'][number]>()

  constructor(private readonly mayOpen: boolean) {}

  count(order: PastOrder, found: BothWays | null, draft: RuleBook): void {
    if (!found) this.unowned++
    if (!found) return
    if (found.rule !== null) this.rules.set(found.rule, (this.rules.get(found.rule) ?? 0) + 1)
    if (found.before.key === found.then.key) return
    this.moved++
    const [from, to] = [kindOf(found.before, draft), kindOf(found.then, draft)]
    const move = this.moves.get(`${from}→${to}`) ?? { from, to, count: 0, samples: [] }
    move.count++
    if (move.samples.length < dryRun.samples) move.samples.push({ number: order.number, orderId: this.mayOpen ? order.id : null })
    this.moves.set(`${from}→${to}`, move)
  }

  page() {
    return {
      moved: this.moved,
      unowned: this.unowned,
      rules: [...this.rules].map(([rule, count]) => ({ rule, count })),
      moves: [...this.moves.values()].sort((a, b) => b.count - a.count),
    }
  }
}

/** A body by its name, other posts by what they are: the table would be endless otherwise. */
function kindOf(post: Post, book: RuleBook): string {
  return post.bodyId ? (book.bodyName(post.bodyId) ?? post.postName) : roleName[post.role]
}
