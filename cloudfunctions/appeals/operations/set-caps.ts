import { usualCaps } from '@shared/appeals/caps'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { capsHere, type CapsRow, findCaps, insertCaps } from '../store/caps'

export const getCaps = serve(contract.appeals.getCaps, async ({ db, districtId }) => shown(await findCaps(db, districtId)))

/** Sets the caps anew, whole, as a version. What was granted stays as it was granted. */
export const setCaps = serve(contract.appeals.setCaps, async (ctx, { version, ...wanted }) => {
  if (hatsOver(ctx, ctx.districtId).length === 0) throw new Refusal('notAllowed', 'not over the district')
  const row: CapsRow = {
    ...{ districtId: ctx.districtId, version: version + 1, ...wanted },
    ...{ setBy: ctx.actor.personId, setByName: ctx.actor.name, setAt: ctx.now },
  }
  await act(ctx, async (open) => {
    const present = (await findCaps(open.db, ctx.districtId))?.version ?? 0
    if (present !== version || !(await insertCaps(open.db, row)))
      throw new Refusal('changedMeanwhile', `version ${present}`, { field: 'version', sentence: '刚刚有人改过，您改的还在，请对照最新的再保存' })
    open.record({ subject: ctx.districtId, internal: true, data: { version: row.version, ...wanted } })
  })
  capsHere.forget(ctx)
  return shown(row)
})

function shown(row: CapsRow | null) {
  if (!row) return { ...usualCaps, version: 0, source: null, setBy: null, setAt: null }
  const { extensions, extensionDays, suspensionDays, waitDays, version, source, setByName, setAt } = row
  return { extensions, extensionDays, suspensionDays, waitDays, version, source, setBy: setByName, setAt: setAt.toISOString() }
}
