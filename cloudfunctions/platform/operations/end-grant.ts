import { contract } from '@shared/contract'
import type { GivenGrant } from '@shared/platform/platform.contract'
import { momentWords } from '@shared/platform/due-words'
import { Refusal } from '@shared/platform/refusal'
import { roleName } from '@shared/platform/role'
import { act, type Act, type Context, type Hat } from '../kernel/context'
import { serve } from '../kernel/serve'
import { faultOfTerm, stateOf } from '../rules/grant-term'
import { mayInvite } from '../rules/may-invite'
import { changeEnd, findGiven, type Given, holdGiven, listLastingAdmins } from '../store/given-grants'
import { showGrants } from './show-grants'
import type { Tell } from './tell'

/** Ends a right now. Hats are read at every call, a session's too, so that the holder's next call is without it. */
export const endGrant = serve(contract.platform.endGrant, (ctx, { id, reason }) => change(ctx, id, { endsAt: ctx.now, reason }))

/** Sets, moves or lifts the end of a right that has not ended. */
export const setGrantEnd = serve(contract.platform.setGrantEnd, (ctx, { id, endsAt, reason }) =>
  change(ctx, id, { endsAt: endsAt === null ? null : new Date(endsAt), reason }),
)

async function change(ctx: Context, id: string, { endsAt, reason }: { endsAt: Date | null; reason: string }): Promise<GivenGrant> {
  const known = await findGiven(ctx.db, ctx.districtId, id)
  if (!known) throw gone()
  const hat = hatToEnd(ctx, known)
  const changed = await act({ ...ctx, hats: [hat] }, async (open) => {
    const grant = await holdGiven(open.db, ctx.districtId, id)
    if (!grant) throw gone()
    assertOpen(ctx, grant, endsAt)
    if (endsAt) await refuseLastAdmin(ctx, open, grant)
    await changeEnd(open.db, ctx.districtId, id, endsAt)
    open.record({
      subject: id,
      internal: true,
      data: { role: grant.role, territory: grant.territory, from: grant.endedAt, endsAt, reason, tell: [tellOf(ctx, grant, endsAt)] },
    })
    return { ...grant, endedAt: endsAt }
  })
  const [shown] = await showGrants(ctx, [changed])
  if (!shown) throw new Error('right not shown')
  return shown
}

const gone = () => new Refusal('notFound', 'no such right', { field: 'id', sentence: '没有找到这项职权，请刷新名单' })

/** Whoever may give a right may end it, and nobody else. */
function hatToEnd(ctx: Context, { role, territory }: Given): Hat {
  const hat = ctx.hats.find((one) => mayInvite(one, role, territory))
  if (hat) return hat
  throw new Refusal('notAllowed', `may not end ${role} at ${territory}`, {
    field: 'id',
    sentence: `${roleName[role]}的职权要由能任命这个职务的上级来改`,
  })
}

function assertOpen(ctx: Context, grant: Given, endsAt: Date | null): void {
  if (stateOf(grant, ctx.now) === 'ended')
    throw new Refusal('wrongMoment', 'has ended already', { field: 'id', sentence: '这项职权已经结束了，要再给请重新邀请' })
  const fault = endsAt && endsAt > ctx.now ? faultOfTerm({ startsAt: grant.startsAt, endsAt }, ctx.now) : null
  if (fault) throw new Refusal('badInput', 'term', fault)
  if (endsAt && endsAt < ctx.now) throw new Refusal('badInput', 'end is past', { field: 'endsAt', sentence: '结束时间已经过去，请选将来的时间' })
}

/** Nobody locks themselves or the whole district out: an administrator's last right without an end stays. */
async function refuseLastAdmin(ctx: Context, open: Act, grant: Given): Promise<void> {
  if (grant.role !== 'admin') return
  const others = (await listLastingAdmins(open.db, ctx.districtId, ctx.now)).filter(({ id }) => id !== grant.id)
  const isOwn = grant.personId === ctx.actor.personId
  if (isOwn && !others.some(({ personId }) => personId === grant.personId))
    throw new Refusal('wrongMoment', 'their own last admin right', { field: 'id', sentence: '这是您自己的管理员职权，请另一位管理员来改' })
  if (others.length === 0) throw new Refusal('wrongMoment', 'the last admin', { field: 'id', sentence: '这是最后一位管理员，请先请另一位管理员加入' })
}

function tellOf(ctx: Context, { personId, post }: Given, endsAt: Date | null): Tell {
  const when = endsAt === null ? '不再限期' : endsAt <= ctx.now ? '已结束' : `到 ${momentWords(endsAt, ctx.now)} 为止`
  return { to: 'person', personId, title: '您的职权有变动', body: `${post}：${when}` }
}
