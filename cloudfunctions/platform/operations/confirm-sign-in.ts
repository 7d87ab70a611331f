import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '../kernel/context'
import { serve } from '../kernel/serve'
import { readTicket } from '../rules/ticket'
import { confirmSignIn as confirm } from '../store/sessions'
import { throttle } from '../store/throttles'
import { ownPerson } from './own-person'

/** The phone of somebody with a post lets the PC in that shows this code. Once, and only while the code lives. */
export const confirmSignIn = serve(contract.platform.confirmSignIn, async (ctx, { ticket: scanned }) => {
  await throttle(ctx, `confirm:${ctx.actor.throttleKey}`, 30, 600)
  const ticket = readTicket(scanned)
  await act(ctx, async (open) => {
    const confirmed = await confirm(open.db, ctx.districtId, ticket, await ownPerson(ctx, open), ctx.now)
    if (!confirmed)
      throw new Refusal('wrongMoment', 'ticket expired, used or unknown', { field: 'ticket', sentence: '这个登录码已失效，请在电脑上刷新后重新扫码' })
    open.record({ subject: `signIn:${ticket}`, internal: true })
  })
  return { ok: true as const }
})
