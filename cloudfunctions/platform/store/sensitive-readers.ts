import type { SensitiveSign } from '@shared/triage/sensitive'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Hat } from '../kernel/context'
import { type Db, rowsOf } from '../kernel/database'
import { type NamedRow, signsOf } from '../rules/named-people'
import { livingAt, livingGrantsAt } from './living'
import { grants, sensitiveReaders } from './tables'

/** Somebody at the district centre, in the order of stand-ins, with the moment since when they are named for each sign. */
interface CentreRow {
  personId: string
  name: string
  post: string
}

/** Who is named now and still sits at the centre. */
export async function listNamed(db: Db, districtId: string, now: Date): Promise<(NamedRow & { since: Date })[]> {
  return db
    .selectDistinct({ sign: sensitiveReaders.sign, personId: sensitiveReaders.personId, since: sensitiveReaders.since })
    .from(sensitiveReaders)
    .innerJoin(
      grants,
      and(
        eq(grants.districtId, sensitiveReaders.districtId),
        eq(grants.personId, sensitiveReaders.personId),
        eq(grants.role, 'districtCentre'),
        eq(grants.territory, districtId),
        livingAt(now),
      ),
    )
    .where(and(eq(sensitiveReaders.districtId, districtId), isNull(sensitiveReaders.until)))
}

/**
 * Everybody at the district centre, the first in the order of stand-ins first. The order belongs to `grids`, but a right must be
 * known before any word is asked, so this one read looks at its table itself; it sorts as `grids/store/duties.ts` does.
 */
export async function listCentre(db: Db, districtId: string, now: Date): Promise<CentreRow[]> {
  return rowsOf<CentreRow>(
    db,
    sql`select g.person_id as "personId", coalesce(p.name, g.post) as name, g.post from grants g
        join people p on p.district_id = g.district_id and p.id = g.person_id
        left join duties d on d.district_id = g.district_id and d.path = g.territory and d.person_id = g.person_id and d.role = g.role
        where g.district_id = ${districtId} and g.role = 'districtCentre' and g.territory = ${districtId} and ${livingGrantsAt(now)}
        order by coalesce(d.position, 1000), g.since, p.name, g.person_id`,
  )
}

/** The hats of a person, those of the district centre with the signs that they are named for. Nobody else is asked about. */
export async function namedHats(db: Db, districtId: string, { personId, hats }: { personId: string; hats: Hat[] }, now: Date): Promise<Hat[]> {
  const isCentre = (hat: Hat) => hat.role === 'districtCentre' && hat.territory === districtId
  if (!hats.some(isCentre)) return hats
  const [rows, centre] = [await listNamed(db, districtId, now), await listCentre(db, districtId, now)]
  const signs = signsOf(personId, rows, centre[0]?.personId ?? null)
  return signs.length === 0 ? hats : hats.map((hat) => (isCentre(hat) ? { ...hat, named: { personId, signs } } : hat))
}

/** Names exactly these people for a sign: new ones begin now, others end now, who stays keeps their beginning. */
export async function nameReaders(
  db: Db,
  districtId: string,
  sign: SensitiveSign,
  { people, by, now }: { people: readonly string[]; by: string | null; now: Date },
): Promise<void> {
  const living = await db
    .select({ personId: sensitiveReaders.personId })
    .from(sensitiveReaders)
    .where(and(eq(sensitiveReaders.districtId, districtId), eq(sensitiveReaders.sign, sign), isNull(sensitiveReaders.until)))
    .for('update')
  const there = new Set(living.map(({ personId }) => personId))
  for (const personId of there) {
    if (people.includes(personId)) continue
    await db
      .update(sensitiveReaders)
      .set({ until: now })
      .where(
        and(
          eq(sensitiveReaders.districtId, districtId),
          eq(sensitiveReaders.sign, sign),
          eq(sensitiveReaders.personId, personId),
          isNull(sensitiveReaders.until),
        ),
      )
  }
  const fresh = people.filter((personId) => !there.has(personId))
  if (fresh.length > 0)
    await db
      .insert(sensitiveReaders)
      .values(fresh.map((personId) => ({ districtId, sign, personId, since: now, by })))
      .onConflictDoUpdate({
        target: [sensitiveReaders.districtId, sensitiveReaders.sign, sensitiveReaders.personId, sensitiveReaders.since],
        set: { until: null },
      })
}
