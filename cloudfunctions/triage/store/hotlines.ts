import type { Hotline } from '@shared/triage/danger'
import type { Db } from '@platform/kernel/database'
import { and, asc, eq, sql } from 'drizzle-orm'
import { nationalHotlines } from '../rules/national-hotlines'
import { hotlines } from './tables'

const columns = {
  number: hotlines.number,
  name: hotlines.name,
  kinds: hotlines.kinds,
  source: hotlines.source,
  hours: hotlines.hours,
  position: hotlines.position,
  retired: hotlines.retired,
}

/** All numbers of a district, retired ones too, in their order; the national ones where it has made none its own. */
export async function listHotlines(db: Db, districtId: string): Promise<readonly Hotline[]> {
  const rows = await db.select(columns).from(hotlines).where(eq(hotlines.districtId, districtId)).orderBy(asc(hotlines.position), asc(hotlines.number))
  return rows.length > 0 ? rows : nationalHotlines
}

/** Gives a district the national numbers and `more` to begin with; what it has already stays. Answers how many were new. */
export async function seedHotlines(db: Db, districtId: string, more: readonly Hotline[] = []): Promise<number> {
  const made = await db
    .insert(hotlines)
    .values([...nationalHotlines, ...more].map((row) => ({ districtId, ...row })))
    .onConflictDoNothing()
    .returning({ number: hotlines.number })
  return made.length
}

export async function writeHotline(db: Db, districtId: string, row: Hotline): Promise<void> {
  await db
    .insert(hotlines)
    .values({ districtId, ...row })
    .onConflictDoUpdate({
      target: [hotlines.districtId, hotlines.number],
      set: {
        name: sql`excluded.name`,
        kinds: sql`excluded.kinds`,
        source: sql`excluded.source`,
        hours: sql`excluded.hours`,
        position: sql`excluded.position`,
        retired: sql`excluded.retired`,
      },
    })
}

export async function findHotline(db: Db, districtId: string, number: string): Promise<Hotline | null> {
  const [row] = await db
    .select(columns)
    .from(hotlines)
    .where(and(eq(hotlines.districtId, districtId), eq(hotlines.number, number)))
  return row ?? null
}
