import { Refusal } from '@shared/platform/refusal'
import { Id } from '@shared/platform/text'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Act, Context } from '@platform/kernel/context'
import type { Db } from '@platform/kernel/database'
import { attachments } from './tables'

export type AttachmentRow = typeof attachments.$inferSelect

/** False when there is one of this id. */
export async function insertAttachment(db: Db, row: typeof attachments.$inferInsert): Promise<boolean> {
  const rows = await db.insert(attachments).values(row).onConflictDoNothing().returning({ id: attachments.id })
  return rows.length > 0
}

export async function findAttachment(db: Db, districtId: string, id: string): Promise<AttachmentRow | null> {
  const [row] = await db
    .select()
    .from(attachments)
    .where(and(eq(attachments.districtId, districtId), eq(attachments.id, id)))
  return row ?? null
}

export async function findByTrace(db: Db, districtId: string, traceId: string): Promise<AttachmentRow | null> {
  const [row] = await db
    .select()
    .from(attachments)
    .where(and(eq(attachments.districtId, districtId), eq(attachments.traceId, traceId)))
  return row ?? null
}

export async function changeAttachment(db: Db, districtId: string, id: string, change: Partial<typeof attachments.$inferInsert>): Promise<void> {
  await db
    .update(attachments)
    .set(change)
    .where(and(eq(attachments.districtId, districtId), eq(attachments.id, id)))
}

/** Of these orders; one that was merged keeps its own. */
export async function listAttachments(db: Db, districtId: string, orderIds: string[]): Promise<AttachmentRow[]> {
  return db
    .select()
    .from(attachments)
    .where(and(eq(attachments.districtId, districtId), inArray(attachments.orderId, orderIds)))
}

/** Ties finished uploads to what they belong to. Each can be used once: somebody else's or an unfinished one is refused. */
export async function linkAttachments(open: Act, ctx: Context, ids: string[], to: { orderId: string; appealId?: string }): Promise<void> {
  if (ids.length === 0) return
  const unique = [...new Set(ids)]
  if (!unique.every((id) => Id.safeParse(id).success)) throw notUsable()
  const linked = await open.db
    .update(attachments)
    .set({ orderId: to.orderId, appealId: to.appealId ?? null, usedAt: ctx.now })
    .where(
      and(
        eq(attachments.districtId, ctx.districtId),
        inArray(attachments.id, unique),
        isNull(attachments.usedAt),
        inArray(attachments.state, ['processing', 'ready']),
      ),
    )
    .returning({ id: attachments.id })
  if (linked.length !== unique.length) throw notUsable()
}

function notUsable(): Refusal {
  return new Refusal('badInput', 'attachment unknown, unfinished or used', { field: 'attachments', sentence: '有照片没有传完或已失效，请删掉后重新添加' })
}
