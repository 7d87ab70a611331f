import type { Contact } from '@shared/grids/contract'
import type { TerritoryPath } from '@shared/platform/territory'
import type { Db } from '@platform/kernel/database'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { contacts } from './tables'

export interface ContactRow extends Contact {
  path: TerritoryPath
  position: number
}

/** The lines of the contact cards of these territories, in the order of their cards. */
export async function listContacts(db: Db, districtId: string, paths: readonly TerritoryPath[]): Promise<ContactRow[]> {
  const rows = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.districtId, districtId), inArray(contacts.path, [...paths])))
    .orderBy(asc(contacts.position))
  return rows.map(({ path, kind, position, name, post, phone, hours }) => ({ path, kind: kind as Contact['kind'], position, name, post, phone, hours }))
}

export async function upsertContacts(db: Db, districtId: string, rows: readonly ContactRow[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insert(contacts)
    .values(rows.map((row) => ({ districtId, ...row })))
    .onConflictDoUpdate({
      target: [contacts.districtId, contacts.path, contacts.kind, contacts.position],
      set: { name: sql`excluded.name`, post: sql`excluded.post`, phone: sql`excluded.phone`, hours: sql`excluded.hours` },
    })
}
