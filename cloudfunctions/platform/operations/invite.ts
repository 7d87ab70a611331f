import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { levelName, type TerritoryPath } from '@shared/platform/territory'
import { type Role, roleName } from '@shared/platform/role'
import { act, type Context, type Hat } from '../kernel/context'
import { hashCode, randomCode } from '../kernel/seal'
import { serve } from '../kernel/serve'
import { groupByFour } from '../rules/invitation-state'
import { faultOfTerm } from '../rules/grant-term'
import { fitsLevel, levelsOf, mayInvite } from '../rules/may-invite'
import { findBodyName, insertInvitation } from '../store/invitations'
import { isTerritory } from '../store/territory-names'

const day = 24 * 3_600_000

/** Asks somebody to join in a role. The code (80 random bits) is shown this once; only its hash is kept. */
export const invite = serve(contract.platform.invite, async (ctx, { role, territory, body = null, days, startsAt, endsAt }) => {
  const hat = inviterHat(ctx, role, territory)
  await refuseUnfit(ctx, role, territory, body)
  const term = termOf(ctx.now, startsAt, endsAt)
  const code = randomCode(16)
  const expiresAt = new Date(ctx.now.getTime() + days * day)
  const id = await act({ ...ctx, hats: [hat] }, async (open) => {
    const invitedBy = ctx.actor.personId
    if (!invitedBy) throw new Refusal('notSignedIn', 'an invitation needs a giver')
    const made = await insertInvitation(open.db, {
      districtId: ctx.districtId,
      codeHash: hashCode(code),
      role,
      territory,
      bodyId: body,
      invitedBy,
      createdAt: ctx.now,
      expiresAt,
      grantStartsAt: term.startsAt,
      grantEndsAt: term.endsAt,
    })
    open.record({
      subject: made,
      internal: true,
      data: { role, territory, ...(body ? { body } : {}), days, ...(startsAt ? { startsAt } : {}), ...(endsAt ? { endsAt } : {}) },
    })
    return made
  })
  return { id, code: groupByFour(code), expiresAt: expiresAt.toISOString() }
})

/** @throws Refusal when the term makes no sense */
function termOf(now: Date, startsAt: string | undefined, endsAt: string | undefined): { startsAt: Date | null; endsAt: Date | null } {
  const term = { startsAt: startsAt ? new Date(startsAt) : null, endsAt: endsAt ? new Date(endsAt) : null }
  const fault = faultOfTerm(term, now)
  if (fault) throw new Refusal('badInput', 'term', fault)
  return term
}

/** The right under which the caller may ask for this role there. */
export function inviterHat(ctx: Context, role: Role, territory: TerritoryPath): Hat {
  const hat = ctx.hats.find((one) => mayInvite(one, role, territory))
  if (hat) return hat
  const foreign = !ctx.hats.some((one) => mayInvite({ ...one, territory }, role, territory))
  throw new Refusal('notAllowed', `may not invite ${role} at ${territory}`, {
    field: foreign ? 'role' : 'territory',
    sentence: foreign ? `您不能邀请${roleName[role]}` : '这个地方不在您的辖区',
  })
}

/** @throws Refusal when a role makes no sense at that place, there is no such place, or a department is missing. */
export async function refuseUnfit(ctx: Context, role: Role, territory: TerritoryPath, body: string | null): Promise<void> {
  if (!fitsLevel(role, territory)) {
    const levels = (levelsOf[role] ?? []).map((level) => levelName[level]).join('、')
    throw new Refusal('badInput', `${role} at ${territory}`, { field: 'territory', sentence: `${roleName[role]}应选到${levels}` })
  }
  if (!(await isTerritory(ctx.db, ctx.districtId, territory)))
    throw new Refusal('badInput', `no territory ${territory}`, { field: 'territory', sentence: '没有找到这个辖区，请重新选择' })
  const known = body !== null && (await findBodyName(ctx.db, ctx.districtId, body)) !== null
  if ((role === 'department') !== known)
    throw new Refusal('badInput', `body ${body} for ${role}`, {
      field: 'body',
      sentence: role === 'department' ? '请选择是哪个职能部门' : '只有职能部门的人员需要选择部门',
    })
}
