import type { Database, Db } from '@platform/kernel/database'
import { sealedPhone } from '@platform/store/people'
import { bodies, grants, people } from '@platform/store/tables'
import { sql } from 'drizzle-orm'
import { centreOf } from '../../cloudfunctions/grids/rules/outline'
import { upsertContacts } from '../../cloudfunctions/grids/store/contacts'
import { upsertDuties } from '../../cloudfunctions/grids/store/duties'
import { upsertPlaceNames } from '../../cloudfunctions/grids/store/place-names'
import { bumpVersion, upsertTerritories } from '../../cloudfunctions/grids/store/territories'
import type { DemoPerson } from './demo-person'
import { type DemoDistrict, makeDistrict } from './make-district'

type Keys = { data: Buffer; index: Buffer }

/** Writes the invented district in one transaction. Does nothing where it stands already; true when it wrote. */
export async function seedDistrict(database: Database, keys: Keys, now: Date): Promise<boolean> {
  const district = makeDistrict()
  return database.transaction(async ({ db }) => {
    const [there] = await db.select({ id: people.id }).from(people).where(sql`district_id = ${district.id} and demo_key is not null`).limit(1)
    if (there) return false
    await seedLand(db, district)
    const ids = await seedPeople(db, district, keys, now)
    await upsertDuties(
      db,
      district.id,
      district.duties.map(({ path, personKey, role, position, publicPhone }) => ({ path, personId: idOf(ids, personKey), role, position, publicPhone })),
    )
    return true
  })
}

async function seedLand(db: Db, { id, territories, placeNames, said, contacts, bodies: all }: DemoDistrict): Promise<void> {
  await upsertTerritories(
    db,
    id,
    territories.map((territory) => ({ ...territory, centre: centreOf(territory.rings) })),
  )
  await upsertPlaceNames(db, id, [...placeNames, ...said])
  await upsertContacts(db, id, contacts)
  await db
    .insert(bodies)
    .values(all.map((body) => ({ districtId: id, ...body })))
    .onConflictDoNothing()
  await bumpVersion(db, id)
}

async function seedPeople(db: Db, district: DemoDistrict, keys: Keys, now: Date): Promise<Map<string, string>> {
  const rows = await db
    .insert(people)
    .values(district.people.map((person) => personRow(district.id, person, keys, now)))
    .returning({ id: people.id, key: people.demoKey })
  const ids = new Map(rows.flatMap(({ id, key }) => (key ? [[key, id] as const] : [])))
  await db
    .insert(grants)
    .values(
      district.people.flatMap((person) => person.grants.map((grant) => ({ districtId: district.id, personId: idOf(ids, person.key), ...grant, since: now }))),
    )
  return ids
}

function personRow(districtId: string, person: DemoPerson, keys: Keys, now: Date) {
  const { key, name, phone, home } = person
  return { districtId, demoKey: key, openid: `demo-${key}`, name, home, createdAt: now, ...sealedPhone(keys, phone) }
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`no person ${key}`)
  return id
}
