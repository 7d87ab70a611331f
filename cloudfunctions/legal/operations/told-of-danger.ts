import type { Danger } from '@shared/triage/danger'
import { dangerName } from '@shared/triage/danger'
import type { Context } from '@platform/kernel/context'
import type { Tell } from '@platform/operations/tell'
import { findMe } from '@platform/store/me'
import { postsAt } from '../../grids'

/** Those who must know at once of an emergency that was told in a chat: the post of the grid that they live in and the district's pool. Never the words. */
export async function toldOfDanger(ctx: Context, danger: Danger, personId: string): Promise<Tell[]> {
  if (danger.grade !== 'emergency') return []
  const home = (await findMe(ctx.db, ctx.districtId, personId))?.home
  const { onDuty, pool } = await postsAt(ctx, home ?? ctx.districtId)
  const posts = onDuty.key === pool.key ? [pool] : [onDuty, pool]
  return posts.map((post) => ({
    to: 'post' as const,
    role: post.role,
    territory: post.territory,
    bodyId: post.bodyId,
    title: '法律咨询里有人说到危险',
    body: `${dangerName[danger.kind]}。系统已请对方先拨打求助电话，请留意辖区情况`,
  }))
}
