import type { Shift } from '@shared/grids/shift'
import { handlers } from '@shared/platform/role'
import type { TerritoryPath } from '@shared/platform/territory'
import { onShift } from './on-shift'

/** Those who stand in a roster: whoever handles orders, and the lawyers, who are asked by rota and never get one. */
export const rosteredRoles = [...handlers, 'lawyer'] as const
export type HandlerRole = (typeof rosteredRoles)[number]

/** Somebody in a post that is manned by stand-ins or by a rota, with their place in the order. */
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

/** A line of a rota and the post it is of. */
export type PostShift = Shift & { path: TerritoryPath; role: HandlerRole }

/** A handler as the roster has them: with what the rota of their post says. */
export interface Rostered extends Handler {
  /** The rota of the post, everybody's lines; empty = always on duty. */
  rota: readonly Shift[]
}

/** Posts by key, each with its people in the order of stand-ins. */
export type Roster = ReadonlyMap<string, readonly Rostered[]>

/** A post as one string: `gridWorker@320999.t1.v2.g3`, `department:water@320999`. */
export function postKey(post: { role: string; territory: TerritoryPath; bodyId?: string | null }): string {
  return `${post.role}${post.bodyId ? `:${post.bodyId}` : ''}@${post.territory}`
}

/** Puts people into the order in which they stand in for each other; equal positions stay in the order given. Lines of people who left the post count no more. */
export function makeRoster(rows: readonly Handler[], shifts: readonly PostShift[] = []): Roster {
  const roster = new Map<string, Rostered[]>()
  const lines = new Map<string, Shift[]>()
  for (const shift of shifts) {
    const key = postKey({ role: shift.role, territory: shift.path })
    lines.set(key, [...(lines.get(key) ?? []), shift])
  }
  const inOrder = [...rows].sort((a, b) => a.position - b.position)
  for (const row of inOrder) {
    const key = postKey(row)
    const post = roster.get(key) ?? []
    post.push({ ...row, rota: [] })
    roster.set(key, post)
  }
  for (const post of roster.values()) {
    const [{ role, territory }] = post as [Rostered]
    const rota = (lines.get(postKey({ role, territory })) ?? []).filter(({ personId }) => post.some((one) => one.personId === personId))
    for (const one of post) one.rota = rota
  }
  return roster
}

export function isAway(handler: Pick<Handler, 'awayUntil'>, now: Date): boolean {
  return handler.awayUntil !== null && handler.awayUntil > now
}

/** Whether this one has duty now: not away, and on by the rota where the post has one. */
export function isOnDuty(handler: Rostered, now: Date): boolean {
  return !isAway(handler, now) && (onShift(handler.rota, now)?.has(handler.personId) ?? true)
}
