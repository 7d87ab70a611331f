import { randomUUID } from 'node:crypto'
import type { Export } from '@shared/appeals/export'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { throttle } from '@platform/store/throttles'
import { type ExportRow, findExport, insertExport } from '../store/exports'

const mostAnHour = 20
/** How long an address of a file works. */
const seconds = 300

export const exportKey = (districtId: string, id: string) => `exports/${districtId}/${id}.xlsx`

/** Asks for a file of a list. Who asked, for what and under which rights is in the ledger. */
export const startExport = serve(contract.appeals.startExport, async (ctx, { what }) => {
  const { personId } = ctx.actor
  if (!personId) throw new Refusal('notSignedIn', 'a file needs an owner')
  await throttle(ctx, `export:${personId}`, mostAnHour, 3600)
  const hats = ctx.hats.map(({ role, territory, bodyId, post }) => ({ role, territory, bodyId, post }))
  const row = { districtId: ctx.districtId, id: randomUUID(), personId, what, hats, state: 'waiting' as const, rows: 0, cut: false, createdAt: ctx.now }
  await act(ctx, async (open) => {
    await insertExport(open.db, row)
    open.record({ subject: row.id, internal: true, data: { what, territories: hats.map(({ territory }) => territory) } })
    open.enqueue('appeals.makeExport', { id: row.id })
  })
  return showExport(ctx, row)
})

/** One's own file and nobody else's. */
export const getExport = serve(contract.appeals.getExport, async (ctx, { id }) => {
  const row = await findExport(ctx.db, ctx.districtId, id)
  if (!row || row.personId !== ctx.actor.personId) throw new Refusal('notFound', 'not their file', { field: 'id', sentence: '没有找到这个导出，请重新导出' })
  return showExport(ctx, row)
})

/** A job that has not ended by now has used up its tries. */
const givenUpAfter = 15 * 60_000

async function showExport(ctx: Context, { id, state: kept, rows, cut, createdAt }: ExportRow): Promise<Export> {
  const state = kept === 'waiting' && ctx.now.getTime() - createdAt.getTime() > givenUpAfter ? 'failed' : kept
  const url = state === 'ready' ? await ctx.ports.objects.presignGet(exportKey(ctx.districtId, id), seconds) : null
  return { id, state, rows, cut, url }
}
