import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { isAway, isOnDuty, postKey, type Roster } from '../rules/roster'
import { refuseUnknown } from '../rules/unknown'
import { asTerritory, byPath } from '../rules/tree'
import { names, rosters } from '../store/district-map'
import { listWorkersUnder, type WorkerRow } from '../store/duties'

const shown = ['liaison', 'gridWorker', 'committee', 'townCentre', 'districtCentre'] as const

/** Who has duties at a territory and under it, each post's people in the order in which they stand in. */
export const listOnDuty = serve(contract.grids.listOnDuty, async (ctx, { path }) => {
  if (hatsOver(ctx, path).length === 0) throw new Refusal('notAllowed', `not over ${path}`, { sentence: '您只能查看自己辖区的值班情况' })
  const { tree } = await names.get(ctx)
  if (!tree.has(path)) throw refuseUnknown(path)
  const rows = await listWorkersUnder(ctx.db, ctx.districtId, path, { roles: shown, now: ctx.now })
  const { roster } = await rosters.get(ctx)
  const posts = new Map<string, WorkerRow[]>()
  for (const row of rows) posts.set(row.territory, [...(posts.get(row.territory) ?? []), row])
  return [...tree.values()].sort(byPath).flatMap((node) => {
    const workers = posts.get(node.path)
    return workers ? [{ territory: asTerritory(tree, node), workers: workers.map((row) => asWorker(row, roster, ctx.now)) }] : []
  })
})

function asWorker(row: WorkerRow, roster: Roster, now: Date) {
  // Liaisons hold no orders, so that no roster has them.
  const rostered = roster.get(postKey({ role: row.role, territory: row.territory }))?.find(({ personId }) => personId === row.personId)
  const onDuty = rostered ? isOnDuty(rostered, now) : !isAway(row, now)
  return { personId: row.personId, name: row.name ?? row.post, role: row.role, post: row.post, phone: row.phone, onDuty }
}
