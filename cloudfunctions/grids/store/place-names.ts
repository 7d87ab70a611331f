import type { TerritoryPath } from '@shared/platform/territory'
import type { Point } from '@shared/platform/place'
import type { Db } from '@platform/kernel/database'
import { eq, sql } from 'drizzle-orm'
import { placeNames } from './tables'

export interface PlaceName {
  name: string
  path: TerritoryPath
  point: Point
}

export async function listPlaceNames(db: Db, districtId: string): Promise<PlaceName[]> {
  const rows = await db.select().from(placeNames).where(eq(placeNames.districtId, districtId))
  return rows.map(({ name, path, lng, lat }) => ({ name, path, point: { lng, lat } }))
}

/** Writes place names; the same name in the same territory again moves its point. */
export async function upsertPlaceNames(db: Db, districtId: string, names: readonly PlaceName[]): Promise<void> {
  if (names.length === 0) return
  await db
    .insert(placeNames)
    .values(names.map(({ name, path, point }) => ({ districtId, name, path, lng: point.lng, lat: point.lat })))
    .onConflictDoUpdate({ target: [placeNames.districtId, placeNames.name, placeNames.path], set: { lng: sql`excluded.lng`, lat: sql`excluded.lat` } })
}
