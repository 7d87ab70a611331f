import type { Attachment } from '@shared/appeals/appeal'
import type { Context } from '@platform/kernel/context'
import { captionOf } from '../rules/evidence'
import type { AttachmentRow } from '../store/attachments'

export type Shown = Attachment

interface Viewer {
  seesBlocked?: boolean
  /** Reads how far from the place a photo was taken. */
  staff?: boolean
}

/** How long a link to a photo works. Long enough to look, too short to pass around. */
const seconds = 1800

/** Attachments with short-lived links. What is not ready has none; what was blocked only for those who must look at it. */
export async function showAttachments(ctx: Context, rows: AttachmentRow[], viewer: Viewer = {}): Promise<Shown[]> {
  return Promise.all(rows.map((row) => showAttachment(ctx, row, viewer)))
}

export async function showAttachment(ctx: Context, row: AttachmentRow, { seesBlocked = false, staff = false }: Viewer = {}): Promise<Shown> {
  const visible = row.state === 'ready' || (row.state === 'blocked' && seesBlocked)
  const link = (key: string | null) => (visible && key ? ctx.ports.objects.presignGet(key, seconds) : Promise.resolve(null))
  const { id, takenAt, takenMetres, takenAccuracy } = row
  const caption = takenAt && captionOf({ at: takenAt, metres: takenMetres, accuracy: takenAccuracy }, staff ? 'staff' : 'resident', ctx.now)
  return { id, kind: row.kind as Shown['kind'], state: row.state as Shown['state'], url: await link(row.key), thumbUrl: await link(row.thumbKey), caption }
}
