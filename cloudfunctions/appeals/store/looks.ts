import { and, desc, eq, gte, lt } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { looks } from './tables'

type Look = typeof looks.$inferSelect

export async function noteLook(db: Db, look: Look): Promise<void> {
  await db
    .insert(looks)
    .values(look)
    .onConflictDoUpdate({ target: [looks.districtId, looks.orderId, looks.personId], set: { at: look.at, name: look.name, post: look.post } })
}

/** Who has looked at an order since, the latest first. What is older is forgotten. */
export async function lookersOf(db: Db, districtId: string, orderId: string, since: Date): Promise<Look[]> {
  const here = and(eq(looks.districtId, districtId), eq(looks.orderId, orderId))
  await db.delete(looks).where(and(here, lt(looks.at, since)))
  return db
    .select()
    .from(looks)
    .where(and(here, gte(looks.at, since)))
    .orderBy(desc(looks.at))
}
