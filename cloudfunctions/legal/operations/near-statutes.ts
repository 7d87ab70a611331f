import type { Reader } from '@platform/kernel/remembered'
import { findArticles } from '../rules/find-articles'
import { finderOf, type Ready } from '../rules/index-outline'
import { bucketOf, type PackedTerm, wordsIn } from '../rules/packed-index'
import { countsOf } from '../rules/terms'
import { outlines, readBuckets } from '../store/statute-postings'
import { type ArticleRow, listAt } from '../store/statutes'

/** Of a long text the beginning decides. */
const mostRead = 300

/**
 * The imported articles that answer a question best, best first; null where nothing was imported. Inside an act pass its own `db`.
 * Reads the few buckets in which the words of the question lie, so that memory and start do not grow with the number of laws.
 */
export async function nearStatutes(reader: Reader, text: string, most: number): Promise<ArticleRow[] | null> {
  const places = await placesFor(reader, text, most)
  if (!places) return null
  const rows = await listAt(reader.db, reader.districtId, places)
  const byPlace = new Map(rows.map((row) => [`${row.law} ${row.version} ${row.ordinal}`, row]))
  return places.flatMap(({ law, version, ordinal }) => byPlace.get(`${law} ${version} ${ordinal}`) ?? [])
}

/** The places of the articles, best first; null where there is no index. */
export async function placesFor(reader: Reader, text: string, most: number) {
  const { ready } = await outlines.get(reader)
  if (!ready) return null
  const question = text.slice(0, mostRead)
  const asked = await readWords(reader, ready, countsOf(question).keys())
  // The words that statutes have for those of the question are read too.
  const added = new Set([...asked.values()].flatMap(({ said }) => Object.keys(said.saidAs ?? {})))
  for (const word of asked.keys()) added.delete(word)
  const known = new Map([...asked, ...(await readPostings(reader, ready, added))])
  return findArticles(finderOf(ready, known), question, most).map(({ doc }) => ready.placeOf(Number(doc)))
}

async function readWords(reader: Reader, { build }: Ready, words: Iterable<string>): Promise<Map<string, PackedTerm>> {
  const wanted = new Set(words)
  if (wanted.size === 0) return new Map()
  const buckets = await readBuckets(reader.db, reader.districtId, build, [...new Set([...wanted].map(bucketOf))])
  return new Map(buckets.flatMap((bucket) => [...wordsIn(bucket, wanted)]))
}

/** Only where they stand: what they would say themselves is not asked. */
async function readPostings(reader: Reader, ready: Ready, words: Iterable<string>): Promise<Map<string, PackedTerm>> {
  return new Map([...(await readWords(reader, ready, words))].map(([word, packed]) => [word, { ...packed, said: {} }]))
}
