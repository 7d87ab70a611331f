import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '@platform/kernel/database'
import { remember } from '@platform/kernel/remembered'
import { type Outline, type Ready, readyFrom } from '../rules/index-outline'
import { bucketOf, layout, type PackedTerm, wordsIn } from '../rules/packed-index'

/** What the stamp of an index begins with that this program can read. */
export const stampOfLayout = `${layout}:`

/** A new import is seen by other processes within this time, in milliseconds. */
const maxAge = 60_000

/** The outline of the index that holds, or `ready` null where nothing was imported. Read at the first search, never at the start. */
export const outlines = remember<{ ready: Ready | null }>(maxAge, async ({ db, districtId }, last) => {
  const found = await currentBuild(db, districtId)
  // One of another layout is as good as none until the next import.
  const build = found?.stamp.startsWith(stampOfLayout) ? found : null
  if (last && (last.ready?.build ?? null) === (build?.build ?? null)) return last
  if (!build) return { ready: null }
  const [row] = await rowsOf<{ build: string; outline: string }>(db, sql`select build, outline from statute_indexes where district_id = ${districtId}`)
  return { ready: row ? readyFrom(row.build, JSON.parse(row.outline) as Outline) : null }
})

export async function currentBuild(db: Db, districtId: string): Promise<{ build: string; stamp: string } | null> {
  const [row] = await rowsOf<{ build: string; stamp: string }>(db, sql`select build, stamp from statute_indexes where district_id = ${districtId}`)
  return row ?? null
}

/** What the index knows of these words, in one query for those that are not kept. */
export async function readTerms(
  db: Db,
  districtId: string,
  { build, kept, base }: Pick<Ready, 'build' | 'kept' | 'base'>,
  words: Iterable<string>,
): Promise<Map<string, PackedTerm>> {
  const found = new Map<string, PackedTerm>()
  const missing = new Set<string>()
  for (const word of words) {
    const term = kept.get(word)
    if (term) found.set(word, term)
    else if (term === undefined) missing.add(word)
  }
  if (missing.size === 0) return found
  for (const bucket of await readBuckets(db, districtId, build, new Set([...missing].map(bucketOf))))
    for (const [word, term] of wordsIn(bucket, missing, base.size)) {
      found.set(word, term)
      kept.put(word, term)
    }
  for (const word of missing) if (!found.has(word)) kept.put(word, null)
  return found
}

async function readBuckets(db: Db, districtId: string, build: string, buckets: ReadonlySet<number>): Promise<Buffer[]> {
  const wanted = `{${[...buckets].join(',')}}`
  const rows = await rowsOf<{ terms: Uint8Array }>(
    db,
    sql`select terms from statute_postings where district_id = ${districtId} and build = ${build} and bucket = any (${wanted}::integer[])`,
  )
  return rows.map(({ terms }) => Buffer.from(terms.buffer, terms.byteOffset, terms.byteLength))
}

/** `terms` in base64. */
export async function writeBuckets(db: Db, districtId: string, build: string, postings: readonly { bucket: number; terms: string }[]): Promise<void> {
  await db.execute(sql`
    insert into statute_postings (district_id, build, bucket, terms)
    select ${districtId}, ${build}, bucket, decode(terms, 'base64') from jsonb_to_recordset(${JSON.stringify(postings)}::jsonb) as p (bucket integer, terms text)
    on conflict (district_id, build, bucket) do update set terms = excluded.terms`)
}

export async function countBuckets(db: Db, districtId: string, build: string): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(db, sql`select count(*)::integer as n from statute_postings where district_id = ${districtId} and build = ${build}`)
  return row?.n ?? 0
}

/** From now on this build holds; all others, also halves that a broken-off import left, are removed. */
export async function switchTo(db: Db, districtId: string, build: string, stamp: string, outline: string): Promise<void> {
  await db.execute(sql`
    insert into statute_indexes (district_id, build, stamp, outline) values (${districtId}, ${build}, ${stamp}, ${outline})
    on conflict (district_id) do update set build = excluded.build, stamp = excluded.stamp, outline = excluded.outline`)
  await db.execute(sql`delete from statute_postings where district_id = ${districtId} and build <> ${build}`)
}
