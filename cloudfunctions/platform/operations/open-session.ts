import type { Act, Context } from '../kernel/context'
import { signToken } from '../kernel/seal'
import { insertSession } from '../store/sessions'

/** Milliseconds that a session lasts: one working day. */
const sessionLasts = 12 * 3_600_000

/** A new session of this person; answers the signed token. */
export async function openSession(ctx: Context, open: Act, personId: string): Promise<string> {
  const expiresAt = new Date(ctx.now.getTime() + sessionLasts)
  const id = await insertSession(open.db, { districtId: ctx.districtId, personId, createdAt: ctx.now, expiresAt })
  return signToken(ctx.kernel.keys.session, id, expiresAt)
}
