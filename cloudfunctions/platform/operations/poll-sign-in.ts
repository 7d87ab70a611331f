import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '../kernel/context'
import { hashCode } from '../kernel/seal'
import { serve } from '../kernel/serve'
import { findSignIn, spendSignIn } from '../store/sessions'
import { throttle } from '../store/throttles'
import { openSession } from './open-session'

/** Whether the phone has confirmed yet. The token is handed over once; after that the ticket is as good as expired. */
export const pollSignIn = serve(contract.platform.pollSignIn, async (ctx, { ticket, secret }) => {
  await throttle(ctx, `poll:${ctx.actor.throttleKey}:${ticket}`, 200, 300)
  const waiting = await findSignIn(ctx.db, ctx.districtId, ticket)
  if (!waiting || waiting.secretHash !== hashCode(secret))
    throw new Refusal('notFound', 'no such ticket with this secret', { field: 'ticket', sentence: '登录码不对，请刷新后重新扫码' })
  const { personId, spentAt, expiresAt } = waiting
  if (spentAt || expiresAt <= ctx.now) return { token: null, state: 'expired' as const }
  if (!personId) return { token: null, state: 'waiting' as const }
  // It is the person who confirmed that signs in, so the ledger says so.
  const token = await act({ ...ctx, actor: { ...ctx.actor, personId } }, async (open) => {
    open.record({ subject: `signIn:${ticket}`, internal: true })
    return (await spendSignIn(open.db, ctx.districtId, ticket, ctx.now)) ? openSession(ctx, open, personId) : null
  })
  return token ? { token, state: 'confirmed' as const } : { token, state: 'expired' as const }
})
