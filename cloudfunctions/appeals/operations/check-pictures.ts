import { act, type Context } from '@platform/kernel/context'
import { changeAttachment, findAttachment } from '../store/attachments'

const linkSeconds = 3600

/**
 * Hands the pictures of a fresh appeal to WeChat's check while the person counts as active. The verdict comes by push and is
 * matched by trace id, so that nothing here ties a picture to a person. A check that does not answer leaves the picture unchecked.
 */
export async function checkPictures(ctx: Context, ids: string[]): Promise<void> {
  const { openid } = ctx.actor
  if (!openid) return
  await Promise.all(ids.map((id) => checkPicture(ctx, openid, id).catch(() => undefined)))
}

async function checkPicture(ctx: Context, openid: string, id: string): Promise<void> {
  const row = await findAttachment(ctx.db, ctx.districtId, id)
  if (!row?.key || row.state !== 'ready' || row.traceId) return
  const traceId = await ctx.ports.wechat.checkMedia(openid, await ctx.ports.objects.presignGet(row.key, linkSeconds), row.kind === 'photo' ? 'photo' : 'sound')
  await act(ctx, async ({ db, record }) => {
    await changeAttachment(db, ctx.districtId, id, { traceId })
    record({ subject: id, name: 'appeals.checkPicture', internal: true, unsigned: true })
  })
}
