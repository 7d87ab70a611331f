import { contract } from '@shared/contract'
import { renderSVG } from 'uqr'
import { act } from '../kernel/context'
import { hashCode, randomCode } from '../kernel/seal'
import { serve } from '../kernel/serve'
import { ticketText } from '../rules/ticket'
import { dropOldSignIns, insertSignIn } from '../store/sessions'
import { throttle } from '../store/throttles'

const ticketLasts = 2 * 60_000
const day = 24 * 3_600_000

/**
 * A PC asks to be let in (扫码登录): it shows the code and keeps the secret, of which only a hash stays here.
 * Whoever merely sees the code cannot fetch the session.
 */
export const startSignIn = serve(contract.platform.startSignIn, async (ctx) => {
  await throttle(ctx, `sign-in:${ctx.actor.throttleKey}`, 100, 600)
  const [ticket, secret] = [randomCode(20), randomCode(32)]
  const expiresAt = new Date(ctx.now.getTime() + ticketLasts)
  await act(ctx, async (open) => {
    await dropOldSignIns(open.db, ctx.districtId, new Date(ctx.now.getTime() - day))
    await insertSignIn(open.db, { districtId: ctx.districtId, ticket, secretHash: hashCode(secret), expiresAt })
    open.record({ subject: `signIn:${ticket}`, internal: true })
  })
  return { ticket, secret, svg: renderSVG(ticketText(ticket), { ecc: 'M', border: 2 }), expiresAt: expiresAt.toISOString() }
})
