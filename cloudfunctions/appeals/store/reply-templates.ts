import type { ReplyTemplate } from '@shared/appeals/reply-template'
import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { seedTemplates } from '../rules/reply-template-seed'
import { replyTemplates } from './tables'

type Row = typeof replyTemplates.$inferSelect

/** All templates of a district in their order, retired ones too; the house's own where it has written none. */
export async function listReplyTemplates(db: Db, districtId: string): Promise<readonly ReplyTemplate[]> {
  const rows = await db
    .select()
    .from(replyTemplates)
    .where(eq(replyTemplates.districtId, districtId))
    .orderBy(asc(replyTemplates.position), asc(replyTemplates.id))
  return rows.length > 0 ? rows.map(shown) : seedTemplates
}

/** Gives a district the house's templates to begin with; what it has already stays. */
export async function seedReplyTemplates(db: Db, districtId: string): Promise<void> {
  await db
    .insert(replyTemplates)
    .values(seedTemplates.map((one) => rowOf(districtId, one)))
    .onConflictDoNothing()
}

/** Reads one and keeps other editors from it until the act is over. */
export async function holdReplyTemplate(db: Db, districtId: string, id: string): Promise<ReplyTemplate | null> {
  const [row] = await db
    .select()
    .from(replyTemplates)
    .where(and(eq(replyTemplates.districtId, districtId), eq(replyTemplates.id, id)))
    .for('update')
  return row ? shown(row) : null
}

export async function writeReplyTemplate(db: Db, districtId: string, template: ReplyTemplate): Promise<void> {
  const row = rowOf(districtId, template)
  await db
    .insert(replyTemplates)
    .values(row)
    .onConflictDoUpdate({ target: [replyTemplates.districtId, replyTemplates.id], set: row })
}

function rowOf(districtId: string, { category, ...rest }: ReplyTemplate): Row {
  return { districtId, ...rest, l1: category?.l1 ?? null, l2: category?.l2 ?? null }
}

function shown({ districtId: _, l1, l2, ...rest }: Row): ReplyTemplate {
  return { ...rest, category: l1 === null ? null : { l1, l2 } }
}
