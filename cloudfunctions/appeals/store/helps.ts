import { and, eq, isNull, or, type SQL } from 'drizzle-orm'
import type { Hat } from '@platform/kernel/context'
import type { Db } from '@platform/kernel/database'
import { helps } from './tables'

export type Help = typeof helps.$inferSelect

export async function listHelps(db: Db, districtId: string, orderId: string): Promise<Help[]> {
  return db
    .select()
    .from(helps)
    .where(and(eq(helps.districtId, districtId), eq(helps.orderId, orderId)))
    .orderBy(helps.askedAt, helps.id)
}

export async function addHelp(db: Db, help: Help): Promise<void> {
  await db.insert(helps).values(help)
}

export async function changeHelp(db: Db, { districtId, id }: Pick<Help, 'districtId' | 'id'>, change: Partial<Help>): Promise<void> {
  await db
    .update(helps)
    .set(change)
    .where(and(eq(helps.districtId, districtId), eq(helps.id, id)))
}

/** What these posts are asked to help with and have not answered: as a condition on `helps`. */
export function askedOf(hats: readonly Pick<Hat, 'role' | 'territory' | 'bodyId'>[]): SQL | undefined {
  const own = hats.map((hat) =>
    and(eq(helps.role, hat.role), hat.role === 'department' ? eq(helps.bodyId, hat.bodyId ?? '') : eq(helps.territory, hat.territory)),
  )
  return and(or(...own), isNull(helps.answeredAt), isNull(helps.droppedAt))
}
