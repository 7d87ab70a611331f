import { Refusal } from '@shared/platform/refusal'
import type { Point } from '@shared/platform/place'
import { cutAt, type TerritoryPath } from '@shared/platform/territory'
import type { Context } from '@platform/kernel/context'
import type { Serving } from '@platform/kernel/serve'
import { getHomeCard } from './operations/get-home-card'
import { getMap } from './operations/get-map'
import { importTerritories } from './operations/import-territories'
import { listChildren } from './operations/list-children'
import { listOnDuty } from './operations/list-on-duty'
import { locate } from './operations/locate'
import { search } from './operations/search'
import { importPlaces } from './operations/import-places'
import { listShifts } from './operations/list-shifts'
import { handOverShifts } from './operations/hand-over-shifts'
import { setAway } from './operations/set-away'
import { setShifts } from './operations/set-shifts'
import { readPlace, sureOfPlace } from './rules/place-in-text'
import { placeReason } from './rules/place-reason'
import * as posts from './rules/posts'
import * as tree from './rules/tree'
import { refuseUnknown } from './rules/unknown'
import { names, outlines, rosters } from './store/district-map'
import type { Reader } from '@platform/kernel/remembered'

export { metres } from './rules/metres'
export { sureOfPlace }
export type { Load, Post } from './rules/posts'
export { postKey } from './rules/roster'

export const gridsServing = {
  locate,
  search,
  listChildren,
  getMap,
  getHomeCard,
  listOnDuty,
  setAway,
  importTerritories,
  importPlaces,
  listShifts,
  handOverShifts,
  setShifts,
} satisfies Serving

/** The micro-grid that holds the point (GCJ-02), or null when it is outside every grid. */
export async function locatePoint(ctx: Reader, point: Point): Promise<TerritoryPath | null> {
  return (await outlines.get(ctx)).index.locate(point)
}

/**
 * What a resident reads for a territory: 稻香村 · 第3网格.
 * @throws Refusal `notFound` when there is no such territory. The district itself always has a name.
 */
export async function placeNameOf(ctx: Reader, path: TerritoryPath): Promise<string> {
  const known = (await names.get(ctx)).tree
  if (known.has(path)) return tree.placeNameOf(known, path) ?? path
  if (path === ctx.districtId) return ctx.kernel.settings.districtName
  throw refuseUnknown(path)
}

/** A place that words name: where, how sure (0–1) and why, for staff. */
export interface FoundPlace {
  name: string
  path: TerritoryPath
  confidence: number
  reason: string
}

/**
 * The place that a text names; null when it names none. The path is the district when it names something that could be in several towns.
 * @param home where the sender lives: it decides between places of one name, nothing else.
 */
export async function findPlaceInText(ctx: Reader, text: string, home: TerritoryPath | null = null): Promise<FoundPlace | null> {
  const { gazetteer, tree: known } = await names.get(ctx)
  const read = readPlace(gazetteer, text, home)
  if (!read) return null
  const reason = placeReason(read, (path) => tree.placeNameOf(known, path) ?? path)
  return { name: read.name, path: read.path, confidence: read.confidence, reason }
}

/**
 * Who should get an order at this place now: the grid's worker on duty, the stand-in, the committee, the town, the district.
 * @throws Refusal `unavailable` when nobody has any of these posts.
 */
export async function findPost(ctx: Reader & Pick<Context, 'now'>, path: TerritoryPath): Promise<posts.Post> {
  const post = posts.choosePost((await rosters.get(ctx)).roster, path, ctx.now)
  if (!post) throw nobody(path)
  return post
}

/** The posts that can be answerable for one place now. */
export interface PostsHere {
  /** Whoever the fallback chain gives for the place, the village, the town; each may be a stand-in further up. */
  onDuty: posts.Post
  committee: posts.Post
  town: posts.Post
  /** The district's pool (区集成指挥中心): always there. */
  pool: posts.Post
  /** A body's post (职能部门); null when nobody works there. */
  body(id: string): posts.Post | null
}

/**
 * The posts for a place, all from one look at the roster.
 * @param weigh the open orders of these people; asked only where a rota has several on at once, and only about them.
 * @throws Refusal `unavailable` when nobody up to the district has a post.
 */
export async function postsAt(
  ctx: Reader & Pick<Context, 'now'>,
  path: TerritoryPath,
  weigh: (people: string[]) => Promise<posts.Load> = async () => new Map(),
): Promise<PostsHere> {
  const { roster } = await rosters.get(ctx)
  const people = posts.peopleToWeigh(roster, path, ctx.now)
  const load = people.length > 0 ? await weigh(people) : new Map<string, number>()
  const at = (territory: TerritoryPath) => posts.choosePost(roster, territory, ctx.now, load)
  const pool = at(ctx.districtId)
  const onDuty = at(path)
  if (!pool || !onDuty) throw nobody(ctx.districtId)
  const above = (level: 'village' | 'town') => at(cutAt(path, level)) ?? pool
  return { onDuty, committee: above('village'), town: above('town'), pool, body: (id) => posts.bodyPostOf(roster, id, path, ctx.now, load) }
}

function nobody(path: TerritoryPath): Refusal {
  return new Refusal('unavailable', `nobody up from ${path} holds a post`, { sentence: '区集成指挥中心还没有人员，暂时不能受理，请联系管理员' })
}

/** Names of territories by path, as people read them; a path that does not exist is not in it. */
export async function territoryNames(ctx: Reader): Promise<ReadonlyMap<TerritoryPath, string>> {
  const known = (await names.get(ctx)).tree
  return new Map([...known.keys()].map((path) => [path, tree.placeNameOf(known, path) ?? path]))
}

/** The person who holds one post now, by its key; null when nobody is in it. */
export async function findHolder(ctx: Reader & Pick<Context, 'now'>, key: string): Promise<posts.Post | null> {
  return posts.holderOf((await rosters.get(ctx)).roster, key, ctx.now)
}

/** Everybody in one post, in the order of stand-ins, each with whether they are on duty now. */
export async function listPeopleOf(ctx: Reader & Pick<Context, 'now'>, key: string): Promise<posts.Post[]> {
  return posts.everybodyIn((await rosters.get(ctx)).roster, key, ctx.now)
}

/**
 * The posts that an order at `path` can be transferred to. `holder` = the territory of the post that has it now:
 * what lies directly under that is offered too.
 */
export async function listPosts(
  ctx: Reader & Pick<Context, 'now'>,
  path: TerritoryPath,
  holder: TerritoryPath = path,
): Promise<(posts.Post & { people: string })[]> {
  const { roster } = await rosters.get(ctx)
  return posts.transferKeys(roster, path, holder).flatMap((key) => {
    const post = posts.holderOf(roster, key, ctx.now)
    return post ? [{ ...post, people: (roster.get(key) ?? []).map(({ name }) => name).join('、') }] : []
  })
}

/** The bodies (职能部门) in which somebody works. */
export async function mannedBodies(ctx: Reader): Promise<ReadonlySet<string>> {
  const { roster } = await rosters.get(ctx)
  return new Set([...roster.values()].flatMap(([first]) => (first?.bodyId ? [first.bodyId] : [])))
}
