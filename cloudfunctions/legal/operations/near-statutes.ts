import type { Db } from '@platform/kernel/database'
import type { Reader } from '@platform/kernel/remembered'
import { type AddedWord, addedWords } from '../rules/added-words'
import { coverage } from '../rules/coverage'
import { findArticles } from '../rules/find-articles'
import type { Ready } from '../rules/index-outline'
import type { KnownWord } from '../rules/known-word'
import { countsOf } from '../rules/terms'
import { outlines, readTerms } from '../store/statute-postings'
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
  const { words, added } = await readKnown(reader.db, reader.districtId, ready, question)
  const places = findArticles({ ...ready.base, know: (word) => words.get(word) }, question, most, added).map(({ doc }) => ready.placeOf(Number(doc)))
  const rows = await listAt(reader.db, reader.districtId, places)
  const byPlace = new Map(rows.map((row) => [`${row.law} ${row.version} ${row.ordinal}`, row]))
  const found = places.flatMap(({ law, version, ordinal }) => byPlace.get(`${law} ${version} ${ordinal}`) ?? [])
  if (least === 0) return found
  const share = coverage(question, (word) => words.get(word)?.documents.length ?? 0, ready.base.size)
  return found.filter(({ law, text: said }) => share(`${law} ${said}`) >= least)
}

/** What the index knows of the words of the question, and where the words stand that statutes have for them: two queries at most. */
export async function readKnown(db: Db, districtId: string, ready: Ready, question: string): Promise<{ words: Map<string, KnownWord>; added: AddedWord[] }> {
  const said = [...countsOf(question).keys()]
  const asked = await readTerms(db, districtId, ready, said)
  // In the order in which they were said: sums of fractions depend on it.
  const inOrder = said.flatMap((word) => asked.get(word) ?? [])
  const added = addedWords(inOrder, ready.base.size)
  const further = await readTerms(
    db,
    districtId,
    ready,
    added.flatMap(({ word }) => (asked.has(word) ? [] : [word])),
  )
  return { words: new Map([...asked, ...further]), added }
}
