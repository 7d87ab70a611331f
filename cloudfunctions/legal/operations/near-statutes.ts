import type { Reader } from '@platform/kernel/remembered'
import { coverage } from '../rules/coverage'
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
 * @param least of what the question says, this share (0–1, by rarity) must stand in the article
 */
export async function nearStatutes(reader: Reader, text: string, most: number, least = 0): Promise<ArticleRow[] | null> {
  const { ready } = await outlines.get(reader)
  if (!ready) return null
  const question = text.slice(0, mostRead)
  const words = await readKnown(reader, ready, question)
  const places = findArticles(finderOf(ready, words), question, most).map(({ doc }) => ready.placeOf(Number(doc)))
  const rows = await listAt(reader.db, reader.districtId, places)
  const byPlace = new Map(rows.map((row) => [`${row.law} ${row.version} ${row.ordinal}`, row]))
  const found = places.flatMap(({ law, version, ordinal }) => byPlace.get(`${law} ${version} ${ordinal}`) ?? [])
  if (least === 0) return found
  const share = coverage(question, (word) => words.get(word)?.documents.length ?? 0, ready.base.index.docs.length)
  return found.filter(({ law, text: said }) => share(`${law} ${said}`) >= least)
}

/** What the index knows of the words of the question, and where the words stand that statutes have for them. */
async function readKnown(reader: Reader, ready: Ready, question: string): Promise<Map<string, PackedTerm>> {
  const asked = await readWords(reader, ready, countsOf(question).keys())
  const added = new Set([...asked.values()].flatMap(({ said }) => Object.keys(said.saidAs ?? {})))
  for (const word of asked.keys()) added.delete(word)
  // Of what was added it is not asked again what it would say.
  const further = [...(await readWords(reader, ready, added))].map(([word, packed]): [string, PackedTerm] => [word, { ...packed, said: {} }])
  return new Map([...asked, ...further])
}

async function readWords(reader: Reader, { build }: Ready, words: Iterable<string>): Promise<Map<string, PackedTerm>> {
  const wanted = new Set(words)
  if (wanted.size === 0) return new Map()
  const buckets = await readBuckets(reader.db, reader.districtId, build, [...new Set([...wanted].map(bucketOf))])
  return new Map(buckets.flatMap((bucket) => [...wordsIn(bucket, wanted)]))
}
