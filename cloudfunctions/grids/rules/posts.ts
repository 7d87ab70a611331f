import { handlers } from '@shared/platform/role'
import { type TerritoryPath, levelOf, parentOf } from '@shared/platform/territory'
import { byPath, upwards } from './tree'

export type HandlerRole = (typeof handlers)[number]

/** Somebody who can be given an order: a living grant of a handling role, with their place in the order of stand-ins. */
export interface Handler {
  role: HandlerRole
  territory: TerritoryPath
  bodyId: string | null
  post: string
  personId: string
  name: string
  /** The public duty phone, shown to residents; never a private number. */
  phone: string | null
  position: number
  awayUntil: Date | null
}

/** Who should get an order: the post, and the person who holds it now. */
export interface Post {
  key: string
  role: HandlerRole
  territory: TerritoryPath
  bodyId: string | null
  personId: string
  name: string
  postName: string
  phone: string | null
  /** False only when everybody up to the district is away and somebody must have it all the same. */
  onDuty: boolean
}

/** Posts by key, each with its people in the order of stand-ins. */
export type Roster = ReadonlyMap<string, readonly Handler[]>

/** A post as one string: `gridWorker@320999.t1.v2.g3`, `department:water@320999`. */
export function postKey(post: { role: string; territory: TerritoryPath; bodyId?: string | null }): string {
  return `${post.role}${post.bodyId ? `:${post.bodyId}` : ''}@${post.territory}`
}

/** Puts people into the order in which they stand in for each other; equal positions stay in the order given. */
export function makeRoster(rows: readonly Handler[]): Roster {
  const roster = new Map<string, Handler[]>()
  const inOrder = [...rows].sort((a, b) => a.position - b.position)
  for (const row of inOrder) {
    const key = postKey(row)
    const post = roster.get(key)
    if (post) post.push(row)
    else roster.set(key, [row])
  }
  return roster
}

const roleAt = { district: 'districtCentre', town: 'townCentre', village: 'committee', grid: 'gridWorker', microGrid: null } as const

/** The post that answers for this very territory, without looking upwards. */
function keyAt(territory: TerritoryPath): string | null {
  const role = roleAt[levelOf(territory)]
  return role && postKey({ role, territory })
}

export function isAway(handler: Pick<Handler, 'awayUntil'>, now: Date): boolean {
  return handler.awayUntil !== null && handler.awayUntil > now
}

/**
 * Who should get an order at this place now (网格员 → 替岗 → 村社区 → 镇街 → 区): the first person on duty on the way up.
 * When all are away the highest post's first person gets it; null only when no post on the way up has anybody at all.
 */
export function choosePost(roster: Roster, place: TerritoryPath, now: Date): Post | null {
  const posts = upwards(place).flatMap((territory) => peopleOf(roster, keyAt(territory)))
  const onDuty = posts.find((handler) => !isAway(handler, now))
  if (onDuty) return asPost(onDuty, true)
  const highest = posts.at(-1)
  const fallback = highest && roster.get(postKey(highest))?.[0]
  return fallback ? asPost(fallback, false) : null
}

/** The person who holds one given post now; its first person when all are away; null when nobody is in it. */
export function holderOf(roster: Roster, key: string, now: Date): Post | null {
  const people = roster.get(key) ?? []
  const onDuty = people.find((handler) => !isAway(handler, now))
  const [first] = people
  if (onDuty) return asPost(onDuty, true)
  return first ? asPost(first, false) : null
}

/** Everybody in one given post, in the order of stand-ins. */
export function everybodyIn(roster: Roster, key: string, now: Date): Post[] {
  return (roster.get(key) ?? []).map((handler) => asPost(handler, !isAway(handler, now)))
}

/**
 * Keys of the posts that an order at `place` can be transferred to: the grids of its village, everybody on the way up,
 * what lies directly under `holder` (so that a town can hand down to the right village), and all departments.
 */
export function transferKeys(roster: Roster, place: TerritoryPath, holder: TerritoryPath): string[] {
  const up = upwards(place)
  const village = up.find((path) => levelOf(path) === 'village')
  const parents = new Set([village, place, holder])
  const wanted = new Set(upwards(holder).concat(up).map(keyAt))
  const posts = [...roster.values()].flatMap(([first]) => (first ? [first] : []))
  return posts
    .filter(
      (post) =>
        post.role === 'department' ||
        wanted.has(postKey(post)) ||
        (keyAt(post.territory) === postKey(post) && parents.has(parentOf(post.territory) ?? undefined)),
    )
    .sort(
      (a, b) =>
        handlers.indexOf(a.role) - handlers.indexOf(b.role) || byPath({ path: a.territory }, { path: b.territory }) || (postKey(a) < postKey(b) ? -1 : 1),
    )
    .map(postKey)
}

function peopleOf(roster: Roster, key: string | null): readonly Handler[] {
  return key === null ? [] : (roster.get(key) ?? [])
}

function asPost(handler: Handler, onDuty: boolean): Post {
  const { role, territory, bodyId, personId, name, phone, post } = handler
  return { key: postKey(handler), role, territory, bodyId, personId, name, postName: post, phone, onDuty }
}
