import { and, count, eq, isNull } from 'drizzle-orm'
import type { Db } from '../kernel/database'
import { deliveries, people } from './tables'

export interface MyRow {
  name: string | null
  phone: Buffer | null
  home: string | null
  elder: boolean
  withoutDigest: boolean
}

/** What we keep of one person. */
export async function findMe(db: Db, districtId: string, personId: string): Promise<MyRow | null> {
  const [row] = await db
    .select({ name: people.name, phone: people.phone, home: people.home, elder: people.elder, withoutDigest: people.withoutDigest })
    .from(people)
    .where(and(eq(people.districtId, districtId), eq(people.id, personId)))
  return row ?? null
}

export async function changeMe(db: Db, districtId: string, personId: string, change: Partial<typeof people.$inferInsert>): Promise<void> {
  if (Object.keys(change).length === 0) return
  await db
    .update(people)
    .set(change)
    .where(and(eq(people.districtId, districtId), eq(people.id, personId)))
}

/** In-app messages not read yet; answered by the index on unread ones alone. */
export async function countUnread(db: Db, districtId: string, personId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(deliveries)
    .where(and(eq(deliveries.districtId, districtId), eq(deliveries.personId, personId), eq(deliveries.channel, 'inApp'), isNull(deliveries.readAt)))
  return row?.n ?? 0
}
