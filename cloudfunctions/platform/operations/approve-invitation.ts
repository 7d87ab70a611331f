import { contract } from '@shared/contract'
import { momentWords } from '@shared/platform/due-words'
import { Refusal } from '@shared/platform/refusal'
import { act, type Act, type Context } from '../kernel/context'
import { serve } from '../kernel/serve'
import { invitationState } from '../rules/invitation-state'
import { giveGrant } from '../store/grants'
import { changeInvitation, holdById, type Invited } from '../store/invitations'
import { findMe } from '../store/me'
import { inviterHat } from './invite'
import { postOffered } from './post-offered'
import { showInvitations } from './show-invitation'
import type { Tell } from './tell'

/** Whoever gave an invitation says whether the person who took it is the right one; only then there is a right. */
export const approveInvitation = serve(contract.platform.approveInvitation, async (ctx, { id, approve }) => {
  const decided = await act(ctx, async (open) => {
    const { takenBy, ...invitation } = waiting(ctx, await holdById(open.db, ctx.districtId, id))
    // The giver may have lost the right to invite since.
    if (approve) inviterHat(ctx, invitation.role, invitation.territory)
    const change = { approved: approve, decidedAt: ctx.now }
    await changeInvitation(open.db, invitation, change)
    await settle(ctx, open, { ...invitation, takenBy }, approve)
    return { invitation: { ...invitation, takenBy, ...change }, takenBy: (await findMe(open.db, ctx.districtId, takenBy))?.name ?? null }
  })
  const [shown] = await showInvitations(ctx, [decided])
  if (!shown) throw new Error('invitation not shown')
  return shown
})

type Taken = Invited & { takenBy: string }

async function settle(
  ctx: Context,
  open: Act,
  { id, districtId, role, territory, bodyId, takenBy, grantStartsAt, grantEndsAt }: Taken,
  approve: boolean,
): Promise<void> {
  const { post } = await postOffered(ctx, open.db, { role, territory, bodyId })
  if (approve)
    await giveGrant(open.db, { districtId, personId: takenBy, role, territory, bodyId, post, since: ctx.now, startsAt: grantStartsAt, endedAt: grantEndsAt })
  const said = approve
    ? {
        title: '您已加入',
        body: grantStartsAt && grantStartsAt > ctx.now ? `${post}，${momentWords(grantStartsAt, ctx.now)} 起生效` : `${post}，现在可以使用工作台了`,
      }
    : { title: '加入申请没有通过', body: `${post}：请联系邀请您的人` }
  const tell: Tell = { to: 'person', personId: takenBy, ...said }
  open.record({ subject: id, internal: true, data: { approve, role, territory, personId: takenBy, tell: [tell] } })
}

function waiting(ctx: Context, invitation: Invited | null): Taken {
  if (!invitation) throw new Refusal('notFound', 'no such invitation', { field: 'id' })
  if (invitation.invitedBy !== ctx.actor.personId) throw new Refusal('notAllowed', 'not whoever gave it', { field: 'id', sentence: '只有发出邀请的人可以确认' })
  const { takenBy } = invitation
  const state = invitationState(invitation, ctx.now)
  if (state !== 'taken' || takenBy === null)
    throw new Refusal('wrongMoment', `invitation is ${state}`, {
      field: 'id',
      sentence: state === 'open' || state === 'expired' ? '还没有人使用这个邀请码' : '这个邀请已经处理过了',
    })
  return { ...invitation, takenBy }
}
