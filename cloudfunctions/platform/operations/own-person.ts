import { Refusal } from '@shared/platform/refusal'
import type { Act, Context } from '../kernel/context'
import { ensurePerson } from '../store/people'

/**
 * The caller's own row, made when they are first seen.
 * @throws Refusal `notSignedIn` for a visitor whom no platform vouches for.
 */
export async function ownPerson(ctx: Context, open: Act): Promise<string> {
  if (!ctx.actor.personId && !ctx.actor.openid) throw new Refusal('notSignedIn', 'a visitor has nothing of their own')
  return ensurePerson(ctx, open)
}
