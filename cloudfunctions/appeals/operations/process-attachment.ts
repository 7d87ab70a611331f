import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { processPhoto } from '../rules/photo'
import { type AttachmentRow, changeAttachment, findAttachment } from '../store/attachments'

/**
 * Makes what may be shown and removes the original: metadata gone, thumbnail made. Safe to do twice:
 * keys are derived from the id, and the original goes only after the row says `ready`.
 */
export const processAttachment = serve(contract.appeals.processAttachment, async (ctx, { id }) => {
  const row = await findAttachment(ctx.db, ctx.districtId, id)
  if (!row) throw new Refusal('notFound', `attachment ${id}`)
  if (row.state === 'processing') await write(ctx, row, await make(ctx, row))
  if (row.originalKey && (row.kind === 'photo' || row.state === 'refused')) await ctx.ports.objects.remove(row.originalKey)
  return { ok: true as const }
})

type Made = { state: 'ready'; key: string; thumbKey: string | null } | { state: 'refused'; why: string }

async function make(ctx: Context, row: AttachmentRow): Promise<Made> {
  const bytes = await ctx.ports.objects.get(row.originalKey ?? '')
  const key = `shown/${ctx.districtId}/${row.id}`
  if (row.kind === 'sound') {
    await ctx.ports.objects.put(key, bytes, row.type)
    return { state: 'ready', key, thumbKey: null }
  }
  try {
    const { photo, thumb } = await processPhoto(bytes)
    await ctx.ports.objects.put(`${key}.jpg`, photo.bytes, photo.type)
    await ctx.ports.objects.put(`${key}-thumb.jpg`, thumb.bytes, thumb.type)
    return { state: 'ready', key: `${key}.jpg`, thumbKey: `${key}-thumb.jpg` }
  } catch (error) {
    if (error instanceof Refusal) return { state: 'refused', why: error.sentence }
    throw error
  }
}

async function write(ctx: Context, row: AttachmentRow, made: Made): Promise<void> {
  await act(ctx, async ({ db, record }) => {
    await changeAttachment(db, ctx.districtId, row.id, made)
    record({ subject: row.id, internal: true, data: { state: made.state } })
  })
}
