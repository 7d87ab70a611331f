import { eq } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { runNamed } from '@platform/kernel/insert-row'
import { remember } from '@platform/kernel/remembered'
import { type Commonness, commonness } from '../rules/likeness/commonness'
import { likenessTerms } from './tables'

const minutes = 60_000

/** What is common in a district, as last counted; before the first count what is common anywhere. Looked at again after ten minutes. */
export const districtCommonness = remember<Commonness>(10 * minutes, async ({ db, districtId }) => {
  const [row] = await db.select().from(likenessTerms).where(eq(likenessTerms.districtId, districtId))
  return row ? commonness({ counts: unpacked(row.counts), documents: row.documents }) : commonness()
})

/** How many documents the last count saw; 0 before the first. */
export async function documentsCounted(db: Db, districtId: string): Promise<number> {
  const [row] = await db.select({ documents: likenessTerms.documents }).from(likenessTerms).where(eq(likenessTerms.districtId, districtId))
  return row?.documents ?? 0
}

/** The newest sketches of a version, at most `limit`, those with a number below `before`. */
export async function listNewestSketches(
  db: Db,
  districtId: string,
  version: number,
  before: number,
  limit: number,
): Promise<{ no: number; sketch: Uint8Array }[]> {
  const text = 'select no, sketch from likenesses where district_id = $1 and version = $2 and no < $3 order by no desc limit $4'
  return runNamed(db, 'newest_sketches', text, [districtId, version, before, limit])
}

export async function saveCounts(db: Db, districtId: string, counts: ReadonlyMap<number, number>, documents: number, now: Date): Promise<void> {
  const row = { documents, counts: packed(counts), countedAt: now }
  await db
    .insert(likenessTerms)
    .values({ districtId, ...row })
    .onConflictDoUpdate({ target: likenessTerms.districtId, set: row })
}

function packed(counts: ReadonlyMap<number, number>): Uint8Array {
  const bytes = Buffer.alloc(counts.size * 8)
  let at = 0
  for (const [term, count] of counts) at = bytes.writeInt32LE(count, bytes.writeInt32LE(term, at))
  return bytes
}

function unpacked(packedCounts: Uint8Array): Map<number, number> {
  const bytes = Buffer.from(packedCounts)
  const counts = new Map<number, number>()
  for (let at = 0; at + 8 <= bytes.length; at += 8) counts.set(bytes.readInt32LE(at), bytes.readInt32LE(at + 4))
  return counts
}
