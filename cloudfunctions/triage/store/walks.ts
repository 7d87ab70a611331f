import { eq } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { runNamed } from '@platform/kernel/insert-row'
import { likenessWalks } from './tables'

export interface Walk {
  version: number
  after: string
  endedAt: Date | null
}

export async function findWalk(db: Db, districtId: string): Promise<Walk | null> {
  const [row] = await db.select().from(likenessWalks).where(eq(likenessWalks.districtId, districtId))
  return row ?? null
}

export async function saveWalk(db: Db, districtId: string, walk: Walk): Promise<void> {
  await db
    .insert(likenessWalks)
    .values({ districtId, ...walk })
    .onConflictDoUpdate({ target: likenessWalks.districtId, set: walk })
}

/** Those of these appeals that have no likeness of this version. */
export async function listUnfiled(db: Db, districtId: string, version: number, appealIds: string[]): Promise<string[]> {
  const text = `
    select id from unnest($3::uuid[]) as id
    where not exists (select 1 from likenesses where district_id = $1 and appeal_id = id and version >= $2)`
  const rows = await runNamed<{ id: string }>(db, 'unfiled', text, [districtId, version, appealIds])
  return rows.map(({ id }) => id)
}

/** Removes keys of older versions, at most `limit`; answers how many. */
export async function sweepKeys(db: Db, districtId: string, firstShelf: number, limit: number): Promise<number> {
  const text = `
    with old as (select shelf, key, no from likeness_keys where district_id = $1 and shelf < $2 limit $3)
    delete from likeness_keys k using old where k.district_id = $1 and k.shelf = old.shelf and k.key = old.key and k.no = old.no returning 1`
  return (await runNamed(db, 'sweep_keys', text, [districtId, firstShelf, limit])).length
}
