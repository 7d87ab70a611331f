import type { PlaceKind } from '@shared/grids/place-kind'
import type { TerritoryPath } from '@shared/platform/territory'
import type { Point } from '@shared/platform/place'
import type { Db } from '@platform/kernel/database'
import { eq, sql } from 'drizzle-orm'
import { placeNames } from './tables'

export interface PlaceName {
  name: string
  path: TerritoryPath
  point: Point
  kind?: PlaceKind
  aliasOf?: string | null
  numberFrom?: number | null
  numberTo?: number | null
}

export async function listPlaceNames(db: Db, districtId: string): Promise<Required<PlaceName>[]> {
  const rows = await db.select().from(placeNames).where(eq(placeNames.districtId, districtId))
  return rows.map(({ lng, lat, districtId: _, ...row }) => ({ ...row, point: { lng, lat } }))
}

/** How many rows one statement takes: its parameters are counted in 16 bits. */
const chunk = 1000

/** Writes place names; the same name in the same territory again takes what is new of it. */
export async function upsertPlaceNames(db: Db, districtId: string, names: readonly PlaceName[]): Promise<void> {
  for (let from = 0; from < names.length; from += chunk) {
    const rows = names.slice(from, from + chunk).map(({ point, ...row }) => ({ districtId, ...row, lng: point.lng, lat: point.lat }))
    await db
      .insert(placeNames)
      .values(rows)
      .onConflictDoUpdate({
        target: [placeNames.districtId, placeNames.name, placeNames.path],
        set: {
          lng: sql`excluded.lng`,
          lat: sql`excluded.lat`,
          kind: sql`excluded.kind`,
          aliasOf: sql`excluded.alias_of`,
          numberFrom: sql`excluded.number_from`,
          numberTo: sql`excluded.number_to`,
        },
      })
  }
}
