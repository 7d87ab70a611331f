import type { Attachment } from '@shared/appeals/appeal'
import type { Context } from '@platform/kernel/context'
import type { AttachmentRow } from '../store/attachments'

export type Shown = Attachment

/** How long a link to a photo works. Long enough to look, too short to pass around. */
const seconds = 1800

/** Attachments with short-lived links; what is not ready or was blocked has none. */
export async function showAttachments(ctx: Context, rows: AttachmentRow[]): Promise<Shown[]> {
  return Promise.all(rows.map((row) => showAttachment(ctx, row)))
}

export async function showAttachment(ctx: Context, row: AttachmentRow): Promise<Shown> {
  const link = (key: string | null) => (row.state === 'ready' && key ? ctx.ports.objects.presignGet(key, seconds) : Promise.resolve(null))
  return { id: row.id, kind: row.kind as Shown['kind'], state: row.state as Shown['state'], url: await link(row.key), thumbUrl: await link(row.thumbKey) }
}
