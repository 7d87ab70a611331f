import { Refusal } from '@shared/platform/refusal'
import type { Point } from '@shared/platform/place'
import type { TerritoryPath } from '@shared/platform/territory'
import type { Context } from '@platform/kernel/context'
import type { Serving } from '@platform/kernel/serve'
import { getHomeCard } from './operations/get-home-card'
import { getMap } from './operations/get-map'
import { importTerritories } from './operations/import-territories'
import { listChildren } from './operations/list-children'
import { listOnDuty } from './operations/list-on-duty'
import { locate } from './operations/locate'
import { search } from './operations/search'
import { setAway } from './operations/set-away'
import * as place from './rules/place-in-text'
import * as posts from './rules/posts'
import * as tree from './rules/tree'
import { refuseUnknown } from './rules/unknown'
import { names, outlines, rosters } from './store/district-map'
import type { Reader } from '@platform/kernel/remembered'

export { metres } from './rules/metres'
export { type Post, postKey } from './rules/posts'

export const gridsServing = { locate, search, listChildren, getMap, getHomeCard, listOnDuty, setAway, importTerritories } satisfies Serving

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

/** The place that a text names, with its territory; null when it names none below the district. */
export async function findPlaceInText(ctx: Reader, text: string): Promise<place.NamedPlace | null> {
  return place.findPlaceInText((await names.get(ctx)).gazetteer, text)
}

/**
 * Who should get an order at this place now: the grid's worker on duty, the stand-in, the committee, the town, the district.
 * @throws Refusal `unavailable` when nobody has any of these posts.
 */
export async function findPost(ctx: Reader & Pick<Context, 'now'>, path: TerritoryPath): Promise<posts.Post> {
  const post = posts.choosePost((await rosters.get(ctx)).roster, path, ctx.now)
  if (!post) throw new Refusal('unavailable', `nobody up from ${path} holds a post`, { sentence: '区集成指挥中心还没有人员，暂时不能受理，请联系管理员' })
  return post
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
