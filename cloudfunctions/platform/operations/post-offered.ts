import type { Context } from '../kernel/context'
import type { Db } from '../kernel/database'
import { postName } from '../rules/post-name'
import { findBodyName, type Invited } from '../store/invitations'
import { findTerritoryNames, shownName } from '../store/territory-names'

/** What an invitation makes of somebody: 稻香村第3网格 网格员, and the place by the name people read. */
export async function postOffered(
  ctx: Context,
  db: Db,
  { role, territory, bodyId }: Pick<Invited, 'role' | 'territory' | 'bodyId'>,
): Promise<{ post: string; territoryName: string }> {
  const territoryName = shownName(await findTerritoryNames(db, ctx.districtId, [territory]), territory, ctx.kernel.settings)
  return { territoryName, post: postName(role, territoryName, bodyId && (await findBodyName(db, ctx.districtId, bodyId))) }
}
