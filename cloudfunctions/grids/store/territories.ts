import type { Point } from '@shared/platform/place'
import type { TerritoryLevel, TerritoryPath } from '@shared/platform/territory'
import { levelOf, parentOf } from '@shared/platform/territory'
import type { Db } from '@platform/kernel/database'
import { rowsOf } from '@platform/kernel/database'
import { and, eq, or, sql } from 'drizzle-orm'
import { type Bbox, bboxOf, type Ring } from '../rules/outline'
import type { Node } from '../rules/tree'
import { gridVersions, territories } from './tables'

const nodeColumns = { path: territories.path, level: territories.level, name: territories.name, lng: territories.centreLng, lat: territories.centreLat }
type NodeRow = { path: string; level: string; name: string; lng: number; lat: number }

function asNode({ path, level, name, lng, lat }: NodeRow): Node {
  return { path, level: level as TerritoryLevel, name, centre: { lng, lat } }
}

/** 0 before anything was written. */
export async function readVersion(db: Db, districtId: string): Promise<number> {
  const [row] = await db.select({ version: gridVersions.version }).from(gridVersions).where(eq(gridVersions.districtId, districtId))
  return row?.version ?? 0
}

export async function bumpVersion(db: Db, districtId: string): Promise<void> {
  await db
    .insert(gridVersions)
    .values({ districtId, version: 1 })
    .onConflictDoUpdate({ target: gridVersions.districtId, set: { version: sql`${gridVersions.version} + 1` } })
}

/** Every territory without its outline. */
export async function listNodes(db: Db, districtId: string): Promise<Node[]> {
  return (await db.select(nodeColumns).from(territories).where(eq(territories.districtId, districtId))).map(asNode)
}

/** Outlines of the finest territories: micro-grids, and grids that are not divided. */
export async function listFinest(db: Db, districtId: string): Promise<{ path: TerritoryPath; rings: Ring[]; bbox: Bbox }[]> {
  return rowsOf(
    db,
    sql`select path, rings, bbox from territories t
        where district_id = ${districtId} and rings is not null and level in ('grid', 'microGrid')
          and not exists (select 1 from territories c where c.district_id = t.district_id and c.parent = t.path and c.rings is not null)
        order by path`,
  )
}

/** A territory and its children, with outlines, for the map. */
export async function listOutlines(db: Db, districtId: string, path: TerritoryPath): Promise<(Node & { rings: Ring[] | null })[]> {
  const rows = await db
    .select({ ...nodeColumns, rings: territories.rings })
    .from(territories)
    .where(and(eq(territories.districtId, districtId), or(eq(territories.path, path), eq(territories.parent, path))))
  return rows.map((row) => ({ ...asNode(row), rings: row.rings }))
}

const batch = 500

/** A territory to write, with where it is pinned on a map. */
export interface PlacedTerritory {
  path: TerritoryPath
  name: string
  rings: Ring[] | null
  centre: Point
}

/** Writes territories; the same path again replaces name and outline. */
export async function upsertTerritories(db: Db, districtId: string, news: readonly PlacedTerritory[]): Promise<void> {
  for (let at = 0; at < news.length; at += batch) {
    const rows = news.slice(at, at + batch).map(({ path, name, rings, centre }) => {
      return {
        districtId,
        path,
        parent: parentOf(path),
        level: levelOf(path),
        name,
        rings,
        bbox: rings && bboxOf(rings),
        centreLng: centre.lng,
        centreLat: centre.lat,
      }
    })
    await db
      .insert(territories)
      .values(rows)
      .onConflictDoUpdate({
        target: [territories.districtId, territories.path],
        set: {
          name: sql`excluded.name`,
          rings: sql`excluded.rings`,
          bbox: sql`excluded.bbox`,
          centreLng: sql`excluded.centre_lng`,
          centreLat: sql`excluded.centre_lat`,
        },
      })
  }
}
