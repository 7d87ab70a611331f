import { mostExported } from '@shared/appeals/export'
import { contract } from '@shared/contract'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import type { Cursor } from '@platform/rules/cursor'
import { exportCells, exportHeads } from '../rules/export-rows'
import { changeExport, type ExportRow, findExport, listOldExports, markGone } from '../store/exports'
import { pageToExport } from './export-list'
import { toRow } from './show-order'
import { exportKey } from './start-export'

const batch = 500
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const day = 24 * 3_600_000
const removedAtOnce = 100

/** Makes the file, a batch of rows at a time, and says after each how far it is. Done twice it makes the same file. */
export const makeExport = serve(contract.appeals.makeExport, async (ctx, { id }) => {
  const row = await findExport(ctx.db, ctx.districtId, id)
  if (row?.state !== 'waiting') return { rows: row?.rows ?? 0 }
  const { lines, cut } = await collect(ctx, row)
  await ctx.ports.objects.put(exportKey(ctx.districtId, id), await asXlsx(lines), type)
  await act(ctx, async (open) => {
    const isMine = await changeExport(open.db, row, { state: 'ready', rows: lines.length, cut })
    open.record({ subject: id, internal: true, data: { rows: lines.length, cut, already: !isMine } })
  })
  return { rows: lines.length }
})

type Line = (string | number)[]

async function collect(ctx: Context, row: ExportRow): Promise<{ lines: Line[]; cut: boolean }> {
  const lines: Line[] = []
  let after: Cursor | null = null
  do {
    const page: Awaited<ReturnType<typeof pageToExport>> = await pageToExport(ctx, row, after, batch)
    for (const order of page.orders) lines.push(exportCells(toRow({ ...ctx, hats: row.hats }, order)))
    after = page.next
    if (after && lines.length < mostExported)
      await act(ctx, async (open) => {
        await changeExport(open.db, row, { rows: lines.length })
        open.record({ subject: row.id, internal: true, data: { rows: lines.length, underWay: true } })
      })
  } while (after && lines.length < mostExported)
  return { lines, cut: after !== null }
}

async function asXlsx(lines: readonly Line[]): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/node')
  const head = exportHeads.map((value) => ({ value, fontWeight: 'bold' as const }))
  const body = lines.map((line) => line.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })))
  return writeXlsx([head, ...body], { stickyRowsCount: 1, sheet: '工单' }).toBuffer()
}

/** Files are kept for a day. What never became ready is given up with them. */
export const removeExports = serve(contract.appeals.removeExports, async (ctx) => {
  const ids = await listOldExports(ctx.db, ctx.districtId, new Date(ctx.now.getTime() - day), removedAtOnce)
  if (ids.length === 0) return { removed: 0 }
  for (const id of ids) await ctx.ports.objects.remove(exportKey(ctx.districtId, id))
  await act(ctx, async (open) => {
    await markGone(open.db, ctx.districtId, ids)
    open.record({ subject: 'exports', internal: true, data: { removed: ids } })
  })
  return { removed: ids.length }
})
