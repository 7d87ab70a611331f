import type { z } from 'zod/mini'
import type { HandOver } from '@shared/platform/hand-over'
import { Refusal } from '@shared/platform/refusal'
import type { Context } from '../kernel/context'
import { mayInvite } from '../rules/may-invite'
import { findGiven, type Given, listAtPost } from '../store/given-grants'

export interface HandingOver {
  from: Given
  /** Null = it is only looked at. */
  to: (Given & { name: string }) | null
}

/**
 * Whose work goes to whom (交接). By the person themselves, or by whoever may give that right; to somebody who is in the same post now.
 * @throws Refusal notFound · notAllowed · badInput on `to`
 */
export async function handOverBetween(ctx: Context, { from, to }: z.infer<typeof HandOver>): Promise<HandingOver> {
  const grant = await findGiven(ctx.db, ctx.districtId, from)
  if (!grant) throw new Refusal('notFound', `no right ${from}`, { field: 'from', sentence: '没有找到这项职权，请刷新名单' })
  assertTheirs(ctx, grant)
  if (to === null) return { from: grant, to: null }
  const next = (await listAtPost(ctx.db, ctx.districtId, grant, ctx.now)).find(({ id }) => id === to)
  if (!next || next.personId === grant.personId)
    throw new Refusal('badInput', `${to} is not in the same post`, { field: 'to', sentence: '只能交给同一个岗位上在任的人，请重新选' })
  return { from: grant, to: { ...next, name: next.name ?? next.post } }
}

function assertTheirs(ctx: Context, { personId, role, territory }: Given): void {
  if (personId === ctx.actor.personId || ctx.hats.some((hat) => mayInvite(hat, role, territory))) return
  throw new Refusal('notAllowed', `may not hand over ${role} at ${territory}`, { field: 'from', sentence: '交接由本人，或由能任命这个职务的上级来做' })
}
