import { contract } from '@shared/contract'
import { act } from '../kernel/context'
import { serve } from '../kernel/serve'
import { endSession } from '../store/sessions'

/** Ends the session the caller came by. In WeChat there is none to end. */
export const signOut = serve(contract.platform.signOut, async (ctx) => {
  const { sessionId } = ctx.actor
  if (sessionId) {
    await act(ctx, async (open) => {
      await endSession(open.db, ctx.districtId, sessionId, ctx.now)
      open.record({ subject: ctx.actor.personId ?? sessionId, internal: true })
    })
  }
  return { ok: true as const }
})
