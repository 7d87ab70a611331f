import type { Role } from '@shared/platform/role'
import { and, eq, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../kernel/database'
import { people } from './tables'

export interface DemoRow {
  key: string
  name: string
  role: Role
  post: string
}

/** Invented people of the local demo, at most so many of each role. */
export async function listDemoRows(db: Db, districtId: string, most: number): Promise<DemoRow[]> {
  return rowsOf<DemoRow>(
    db,
    sql`select key, name, role, post from (
          select p.demo_key as key, coalesce(p.name, '居民') as name, coalesce(g.role, 'resident') as role, coalesce(g.post, '居民') as post,
                 row_number() over (partition by coalesce(g.role, 'resident') order by p.demo_key) as nth
          from people p
          left join lateral (select role, post from grants where district_id = p.district_id and person_id = p.id and ended_at is null order by since, id limit 1) g on true
          where p.district_id = ${districtId} and p.demo_key is not null) ranked
        where nth <= ${most} order by role, key`,
  )
}

export async function findDemoPerson(db: Db, districtId: string, key: string): Promise<string | null> {
  const [row] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.districtId, districtId), eq(people.demoKey, key)))
  return row?.id ?? null
}
