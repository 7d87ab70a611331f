import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { isAway } from '../rules/posts'
import { refuseUnknown } from '../rules/unknown'
import { asTerritory, byPath } from '../rules/tree'
import { names } from '../store/district-map'
import { listWorkersUnder, type WorkerRow } from '../store/duties'

const shown = ['liaison', 'gridWorker', 'committee', 'townCentre', 'districtCentre'] as const

/** Who has duties at a territory and under it, each post's people in the order in which they stand in. */
export const listOnDuty = serve(contract.grids.listOnDuty, async (ctx, { path }) => {
  if (hatsOver(ctx, path).length === 0) throw new Refusal('notAllowed', `not over ${path}`, { sentence: '您只能查看自己辖区的值班情况' })
  const { tree } = await names.get(ctx)
  if (!tree.has(path)) throw refuseUnknown(path)
  const rows = await listWorkersUnder(ctx.db, ctx.districtId, path, shown)
  const posts = new Map<string, WorkerRow[]>()
  for (const row of rows) posts.set(row.territory, [...(posts.get(row.territory) ?? []), row])
  return [...tree.values()].sort(byPath).flatMap((node) => {
    const workers = posts.get(node.path)
    return workers ? [{ territory: asTerritory(tree, node), workers: workers.map((row) => asWorker(row, ctx.now)) }] : []
  })
})

function asWorker(row: WorkerRow, now: Date) {
  return { personId: row.personId, name: row.name ?? row.post, role: row.role, post: row.post, phone: row.phone, onDuty: !isAway(row, now) }
}
