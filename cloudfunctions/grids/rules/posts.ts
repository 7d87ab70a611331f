import { type TerritoryPath, levelOf, parentOf, upwards } from '@shared/platform/territory'
import { type Handler, type HandlerRole, isOnDuty, postKey, type Roster, rosteredRoles, type Rostered } from './roster'
import { byPath } from './tree'

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
  /** Why this one of several, for staff; null when there was no choice. */
  chosen: string | null
}

/** How many open orders each person has; who is not in it has none. */
export type Load = ReadonlyMap<string, number>
const noLoad: Load = new Map()

const roleAt = { district: 'districtCentre', town: 'townCentre', village: 'committee', grid: 'gridWorker', microGrid: null } as const

/** The post that answers for this very territory, without looking upwards. */
function keyAt(territory: TerritoryPath): string | null {
  const role = roleAt[levelOf(territory)]
  return role && postKey({ role, territory })
}

/**
 * Who of one post's people has duty. Without a rota the first in the order of stand-ins; where the rota has several on at once,
 * the one with the fewest open orders, among equals the first. Null when nobody has.
 */
function onDutyOf(people: readonly Rostered[], now: Date, load: Load): Post | null {
  const able = people.filter((handler) => isOnDuty(handler, now))
  const [first] = able
  if (!first) return null
  if (first.rota.length === 0 || able.length === 1) return asPost(first, true)
  const open = ({ personId }: Handler) => load.get(personId) ?? 0
  const least = able.reduce((best, handler) => (open(handler) < open(best) ? handler : best), first)
  return { ...asPost(least, true), chosen: `当班 ${able.length} 人中${least.name}手上件数最少（${open(least)} 件）` }
}

/**
 * Who should get an order at this place now (网格员 → 替岗 → 村社区 → 镇街 → 区): whoever is on duty at the first post on the way up that has somebody.
 * When all are away the highest post's first person gets it; null only when no post on the way up has anybody at all.
 */
export function choosePost(roster: Roster, place: TerritoryPath, now: Date, load: Load = noLoad): Post | null {
  const posts = upwards(place)
    .map((territory) => peopleOf(roster, keyAt(territory)))
    .filter((people) => people.length > 0)
  for (const people of posts) {
    const found = onDutyOf(people, now, load)
    if (found) return found
  }
  const fallback = posts.at(-1)?.[0]
  return fallback ? asPost(fallback, false) : null
}

/** The person who holds one given post now; its first person when all are away; null when nobody is in it. */
export function holderOf(roster: Roster, key: string, now: Date, load: Load = noLoad): Post | null {
  const people = roster.get(key) ?? []
  const [first] = people
  return onDutyOf(people, now, load) ?? (first ? asPost(first, false) : null)
}

/** The people among whom the number of open orders decides at this place or in these bodies: where a rota has two or more on at once. */
export function peopleToWeigh(roster: Roster, place: TerritoryPath, now: Date): string[] {
  const up = upwards(place)
  const keys = [...up.map(keyAt), ...[...roster.keys()].filter((key) => key.startsWith('department:'))]
  return keys.flatMap((key) => {
    const people = peopleOf(roster, key).filter((handler) => handler.rota.length > 0 && isOnDuty(handler, now))
    return people.length > 1 ? people.map(({ personId }) => personId) : []
  })
}

/** A body's (职能部门) post that is answerable for this place: the nearest one on the way up. */
export function bodyPostOf(roster: Roster, bodyId: string, place: TerritoryPath, now: Date, load: Load = noLoad): Post | null {
  for (const territory of upwards(place)) {
    const post = holderOf(roster, postKey({ role: 'department', territory, bodyId }), now, load)
    if (post) return post
  }
  return null
}

/** Everybody in one given post, in the order of stand-ins. */
export function everybodyIn(roster: Roster, key: string, now: Date): Post[] {
  return (roster.get(key) ?? []).map((handler) => asPost(handler, isOnDuty(handler, now)))
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
        rosteredRoles.indexOf(a.role) - rosteredRoles.indexOf(b.role) ||
        byPath({ path: a.territory }, { path: b.territory }) ||
        (postKey(a) < postKey(b) ? -1 : 1),
    )
    .map(postKey)
}

function peopleOf(roster: Roster, key: string | null): readonly Rostered[] {
  return key === null ? [] : (roster.get(key) ?? [])
}

function asPost(handler: Handler, onDuty: boolean): Post {
  const { role, territory, bodyId, personId, name, phone, post } = handler
  return { key: postKey(handler), role, territory, bodyId, personId, name, postName: post, phone, onDuty, chosen: null }
}
