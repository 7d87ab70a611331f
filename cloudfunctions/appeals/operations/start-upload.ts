import { createHmac, randomUUID } from 'node:crypto'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { throttle } from '@platform/store/throttles'
import { assertTakeable } from '../rules/upload-type'
import { type AttachmentRow, findAttachment, insertAttachment } from '../store/attachments'

const seconds = 900
const mostAnHour = 200

/** A signed address to put one photo or sound to. The id is random and the only key to it: no row says whose it is. Begun again under its key it is the same. */
export const startUpload = serve(contract.appeals.startUpload, async (ctx, { key, ...file }) => {
  assertTakeable(file)
  await throttle(ctx, `upload:${ctx.actor.throttleKey}`, mostAnHour, 3600)
  const id = key ? idOf(ctx, key) : randomUUID()
  const row = (key && (await findAttachment(ctx.db, ctx.districtId, id))) || (await begin(ctx, id, file))
  if (row.kind !== file.kind || row.type !== file.type)
    throw new Refusal('badInput', 'another file under this key', { field: 'key', sentence: '这个文件编号已经用过了，请重新选一次照片' })
  const { url, headers } = await ctx.ports.objects.presignPut(originalKey(ctx, id), file.type, file.size, seconds)
  return { id, url, headers, there: row.state !== 'waiting' }
})

const originalKey = (ctx: Context, id: string) => `originals/${ctx.districtId}/${id}`

type Begun = Pick<AttachmentRow, 'kind' | 'type' | 'state'>

/** Of two at once the second finds what the first began. */
async function begin(ctx: Context, id: string, { kind, type }: { kind: 'photo' | 'sound'; type: string }): Promise<Begun> {
  const row = { kind, type, state: 'waiting' as const }
  await act(ctx, async ({ db, record }) => {
    const isFirst = await insertAttachment(db, { districtId: ctx.districtId, id, ...row, originalKey: originalKey(ctx, id), createdAt: ctx.now })
    record({ subject: id, internal: true, unsigned: true, ...(isFirst ? {} : { data: { already: true } }) })
  })
  return row
}

/** An id made from the phone's own random key under a key of the house, as the receipt code is: nobody else can compute it. */
function idOf(ctx: Context, key: string): string {
  const hex = createHmac('sha256', ctx.kernel.keys.index).update(`attachment:${key}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
