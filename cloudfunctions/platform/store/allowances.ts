import { and, eq, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../kernel/database'
import { allowances } from './tables'

export interface Template {
  personId: string
  template: string
}

/** One more message of each of these templates was accepted. */
export async function addAllowances(db: Db, districtId: string, personId: string, templates: readonly string[]): Promise<void> {
  await db
    .insert(allowances)
    .values(templates.map((template) => ({ districtId, personId, template, remaining: 1 })))
    .onConflictDoUpdate({ target: [allowances.districtId, allowances.personId, allowances.template], set: { remaining: sql`${allowances.remaining} + 1` } })
}

/** Those of these who can be reached in WeChat now: they have an identity there and have accepted a message. */
export async function findWilling(db: Db, districtId: string, wanted: readonly Template[]): Promise<Template[]> {
  if (wanted.length === 0) return []
  return rowsOf(
    db,
    sql`select distinct a.person_id as "personId", a.template
        from jsonb_to_recordset((${JSON.stringify(wanted)}::text)::jsonb) as wanted("personId" uuid, template text)
        join allowances a on a.district_id = ${districtId} and a.person_id = wanted."personId" and a.template = wanted.template and a.remaining > 0
        join people p on p.district_id = a.district_id and p.id = a.person_id and p.openid is not null`,
  )
}

const one = (districtId: string, { personId, template }: Template) =>
  and(eq(allowances.districtId, districtId), eq(allowances.personId, personId), eq(allowances.template, template))

export async function findAllowance(db: Db, districtId: string, wanted: Template): Promise<number> {
  const [row] = await db.select({ remaining: allowances.remaining }).from(allowances).where(one(districtId, wanted))
  return row?.remaining ?? 0
}

export async function spendAllowance(db: Db, districtId: string, used: Template): Promise<void> {
  await db
    .update(allowances)
    .set({ remaining: sql`greatest(${allowances.remaining} - 1, 0)` })
    .where(one(districtId, used))
}

/** WeChat knows better than we do: nothing is left. */
export async function clearAllowance(db: Db, districtId: string, refused: Template): Promise<void> {
  await db.update(allowances).set({ remaining: 0 }).where(one(districtId, refused))
}
