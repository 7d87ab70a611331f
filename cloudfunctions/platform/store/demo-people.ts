import type { Role } from '@shared/platform/role'
import { and, eq, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../kernel/database'
import { livingGrantsAt } from './living'
import { people } from './tables'

export interface DemoRow {
  key: string
  name: string
  role: Role
  post: string
  /** The grid they live in. */
  home: string | null
  /** What they are responsible for, or where they live. */
  place: string | null
}

/** Everybody of the local demo: their first right, or none for a resident, and where they live. */
export async function listDemoRows(db: Db, districtId: string, now: Date): Promise<DemoRow[]> {
  return rowsOf<DemoRow>(
    db,
    sql`select p.demo_key as key, coalesce(p.name, '居民') as name, p.home, coalesce(g.role, 'resident') as role, coalesce(g.territory, p.home) as place, coalesce(g.post, '') as post
        from people p
        left join lateral (select role, territory, post from grants g where district_id = p.district_id and person_id = p.id and ${livingGrantsAt(now)} order by since, (territory = p.home) desc nulls last, id limit 1) g on true
        where p.district_id = ${districtId} and p.demo_key is not null
        order by length(p.demo_key), p.demo_key`,
  )
}

export async function findDemoPerson(db: Db, districtId: string, key: string): Promise<string | null> {
  const [row] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.districtId, districtId), eq(people.demoKey, key)))
  return row?.id ?? null
}
