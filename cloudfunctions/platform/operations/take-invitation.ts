import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { readCode } from '@shared/platform/text'
import { act } from '../kernel/context'
import { hashCode } from '../kernel/seal'
import { serve } from '../kernel/serve'
import { invitationState } from '../rules/invitation-state'
import { changeInvitation, holdByCode, type Invited, signatureOf } from '../store/invitations'
import { changeMe } from '../store/me'
import { sealedPhone } from '../store/people'
import { throttle } from '../store/throttles'
import { ownPerson } from './own-person'
import { postOffered } from './post-offered'
import type { Tell } from './tell'

const guessesAnHour = 20

/** Takes an invitation; the right comes when whoever gave it has looked who took it. Taking one's own twice changes nothing. */
export const takeInvitation = serve(contract.platform.takeInvitation, async (ctx, { code, name, phone }) => {
  await throttle(ctx, `invitation:${ctx.actor.throttleKey}`, guessesAnHour, 3600)
  return act(ctx, async (open) => {
    const personId = await ownPerson(ctx, open)
    const invitation = takable(await holdByCode(open.db, ctx.districtId, hashCode(readCode(code))), personId, ctx.now)
    const { post, territoryName } = await postOffered(ctx, open.db, invitation)
    await changeMe(open.db, ctx.districtId, personId, { name, ...sealedPhone(ctx.kernel.keys, phone) })
    const again = invitation.takenBy !== null
    if (!again) await changeInvitation(open.db, invitation, { takenBy: personId, takenAt: ctx.now })
    // No name in the ledger: the giver sees it in the list of invitations.
    const tell: Tell = { to: 'person', personId: invitation.invitedBy, title: '有人申请加入', body: `${post}：请核对身份后确认` }
    open.record({ subject: invitation.id, internal: true, data: again ? {} : { tell: [tell] } })
    return { role: invitation.role, territoryName, approver: (await signatureOf(open.db, ctx.districtId, invitation.invitedBy, ctx.now)) ?? '发出邀请的人' }
  })
})

function takable(invitation: Invited | null, personId: string, now: Date): Invited {
  if (!invitation) throw new Refusal('notFound', 'no such invitation', { field: 'code', sentence: '邀请码不对，请核对后再填' })
  if (invitation.invitedBy === personId)
    throw new Refusal('wrongMoment', 'their own invitation', { field: 'code', sentence: '这是您自己发出的邀请码，请发给要加入的人' })
  const state = invitationState(invitation, now)
  if (state === 'open' || (state === 'taken' && invitation.takenBy === personId)) return invitation
  const sentence = state === 'expired' ? '这个邀请码已过期，请邀请您的人重新发一个' : '这个邀请码已被使用，请邀请您的人重新发一个'
  throw new Refusal('wrongMoment', `invitation is ${state}`, { field: 'code', sentence })
}
