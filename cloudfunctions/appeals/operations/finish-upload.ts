import { limits } from '@shared/appeals/limits'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { Id } from '@shared/platform/text'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { photoTypeOf, soundTypeOf } from '../rules/photo-type'
import { type AttachmentRow, changeAttachment, findAttachment } from '../store/attachments'
import { showAttachment } from './show-attachments'

const headBytes = 64

/** The bytes have arrived: their kind is read from themselves and their size from the store, not from what was said. */
export const finishUpload = serve(contract.appeals.finishUpload, async (ctx, { id }) => {
  const row = await find(ctx, id)
  if (row.state !== 'waiting') return showAttachment(ctx, row)
  const refusal = await inspect(ctx, row)
  if (refusal) {
    await ctx.ports.objects.remove(row.originalKey ?? '')
    await write(ctx, id, 'refused', refusal.message)
    throw refusal
  }
  await write(ctx, id, 'processing', null)
  return showAttachment(ctx, await find(ctx, id))
})

async function find(ctx: Context, id: string): Promise<AttachmentRow> {
  const row = Id.safeParse(id).success ? await findAttachment(ctx.db, ctx.districtId, id) : null
  if (!row) throw new Refusal('notFound', `attachment ${id}`, { field: 'id', sentence: '没有这个文件，请重新添加' })
  return row
}

async function inspect(ctx: Context, row: AttachmentRow): Promise<Refusal | null> {
  const key = row.originalKey ?? ''
  const refuse = (why: string, sentence: string) => new Refusal('badInput', why, { field: 'attachments', sentence })
  const head = await ctx.ports.objects.head(key)
  if (!head) throw refuse('nothing was uploaded', '文件没有传上来，请检查网络后重试')
  const most = row.kind === 'photo' ? limits.photoBytes : limits.soundBytes
  if (head.size > most) return refuse(`${head.size} bytes`, '这个文件太大了，每个文件最多 10 MB')
  const first = await ctx.ports.objects.getRange(key, 0, Math.min(headBytes, head.size) - 1)
  const type = row.kind === 'photo' ? photoTypeOf(first) : soundTypeOf(first)
  if (type === 'heic') return refuse('HEIC', '这是 HEIC 格式，请在相册里转成 JPG 再选')
  if (!type) return refuse('bytes are of no known kind', row.kind === 'photo' ? '这个文件不是照片，请重新选择' : '这段录音打不开，请重新录制')
  return null
}

async function write(ctx: Context, id: string, state: 'refused' | 'processing', why: string | null): Promise<void> {
  await act(ctx, async (open) => {
    await changeAttachment(open.db, ctx.districtId, id, { state, why })
    open.record({ subject: id, internal: true, unsigned: true, data: { state } })
    if (state === 'processing') open.enqueue('appeals.processAttachment', { id })
  })
}
