import { randomUUID } from 'node:crypto'
import { contract } from '@shared/contract'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { throttle } from '@platform/store/throttles'
import { assertTakeable } from '../rules/upload-type'
import { insertAttachment } from '../store/attachments'

const seconds = 900
const mostAnHour = 200

/** A signed address to put one photo or sound to. The id is random and the only key to it: no row says whose it is. */
export const startUpload = serve(contract.appeals.startUpload, async (ctx, file) => {
  assertTakeable(file)
  await throttle(ctx, `upload:${ctx.actor.throttleKey}`, mostAnHour, 3600)
  const id = randomUUID()
  const originalKey = `originals/${ctx.districtId}/${id}`
  await act(ctx, async ({ db, record }) => {
    await insertAttachment(db, { districtId: ctx.districtId, id, kind: file.kind, state: 'waiting', type: file.type, originalKey, createdAt: ctx.now })
    record({ subject: id, internal: true, unsigned: true })
  })
  const { url, headers } = await ctx.ports.objects.presignPut(originalKey, file.type, file.size, seconds)
  return { id, url, headers }
})
