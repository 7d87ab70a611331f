import { isWithin, levelOf, type TerritoryPath, upwards } from '@shared/platform/territory'
import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../kernel/database'
import { placeName } from '../rules/place-name'

export type TerritoryNames = ReadonlyMap<TerritoryPath, string>

/**
 * Names of these territories and of everything above them.
 * The tree belongs to `grids`, but the arrows go word → platform and never back; a right is role × territory and must be
 * shown with its name, so this one read looks at the table itself.
 */
export async function findTerritoryNames(db: Db, districtId: string, paths: readonly TerritoryPath[]): Promise<TerritoryNames> {
  const wanted = [...new Set(paths.flatMap(upwards))]
  if (wanted.length === 0) return new Map()
  const rows = await rowsOf<{ path: string; name: string }>(
    db,
    sql`select path, name from territories where district_id = ${districtId} and path in (${sql.join(
      wanted.map((path) => sql`${path}`),
      sql`, `,
    )})`,
  )
  return new Map(rows.map(({ path, name }) => [path, name]))
}

/** What people read for a territory: 稻香村 · 第3网格. The district has a name even before its tree was imported. */
export function shownName(names: TerritoryNames, path: TerritoryPath, district: { districtId: string; districtName: string }): string {
  const known = names.get(path) ?? (path === district.districtId ? district.districtName : undefined)
  return known === undefined ? path : placeName(new Map([...names, [path, known]]), path, levelOf(path))
}

/** Whether the territory exists. The district itself always does. */
export async function isTerritory(db: Db, districtId: string, path: TerritoryPath): Promise<boolean> {
  if (path === districtId) return true
  return isWithin(path, districtId) && (await findTerritoryNames(db, districtId, [path])).has(path)
}
