import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../cloudfunctions/platform/kernel/database'
import { readKnown } from '../../cloudfunctions/legal/operations/near-statutes'
import { type Finder, findArticles, openFinder } from '../../cloudfunctions/legal/rules/find-articles'
import { outlineOf, readyFrom } from '../../cloudfunctions/legal/rules/index-outline'
import type { Learned } from '../../cloudfunctions/legal/rules/learned'
import { packedBuckets } from '../../cloudfunctions/legal/rules/packed-index'
import { type Article, buildIndex, type StatuteIndex } from '../../cloudfunctions/legal/rules/statute-index'
import { termsOf } from '../../cloudfunctions/legal/rules/terms'
import { writeBuckets } from '../../cloudfunctions/legal/store/statute-postings'
import { learn } from '../../cloudfunctions/legal/train/learn'
import { printTable, quantile } from '../make/table'

const folds = 5
const district = 'bench'
const most = 100
const nothing: Learned = { laws: {}, other: 0, articles: {}, lawsOf: {}, saidAs: {}, answered: [], asked: {} }

interface Question {
  question: string
  gold: ReadonlySet<string>
}
interface Way {
  name: string
  scores: { mrr: number; r10: number; r100: number }[]
  times: number[]
}

/**
 * Five-fold quality over the corpus of the training questions: what was learned from four fifths searches for the fifth, in memory as the
 * shipped finder does, and from buckets in PostgreSQL as the function does; beside plain BM25 and PostgreSQL's own text search.
 */
export async function measureQuality(database: Database, folder: string): Promise<void> {
  const rows = <T>(file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as T)
  const articles = rows<Article>('articles.jsonl')
  const index = buildIndex(articles)
  const place = new Map(articles.map(({ doc }, at) => [doc, at]))
  const answers = new Map(rows<{ query_id: number; answer: string }>('answers-train.jsonl').map((row) => [row.query_id, row.answer]))
  const asked = rows<{ id: number; question: string; gold: string[] }>('questions-train.jsonl')
  const texts = articles.map(({ text }) => text)
  const ways = ['BM25 in memory', 'learned finder in memory', 'learned finder, index in PostgreSQL', 'PostgreSQL text search'].map(
    (name): Way => ({ name, scores: [], times: [] }),
  )
  await database.run('create table bench_search (doc text, words tsvector)')
  for (let at = 0; at < articles.length; at += 2000)
    await database.run("insert into bench_search select doc, to_tsvector('simple', words) from jsonb_to_recordset($1::jsonb) as x (doc text, words text)", [
      JSON.stringify(articles.slice(at, at + 2000).map(({ doc, name, text }) => ({ doc, words: pairsOf(`${name} ${text}`).join(' ') }))),
    ])
  await database.run('create index bench_search_words on bench_search using gin (words)')
  for (let fold = 0; fold < folds; fold++) {
    process.stderr.write(`fold ${fold + 1} of ${folds}\n`)
    const isHeld = (at: number) => at % folds === fold
    const examples = asked
      .filter((_, at) => !isHeld(at))
      .map(({ id, question, gold }) => ({ question, gold: gold.flatMap((doc) => place.get(doc) ?? []), answer: answers.get(id) ?? null }))
    const learned = learn(index, texts, examples)
    const [plain, whole] = [openFinder(index, nothing), openFinder(index, learned)]
    const search = await inDatabase(database, index, whole, learned, articles)
    for (const { question, gold } of asked.filter((_, at) => isHeld(at))) {
      const held = { question, gold: new Set(gold) }
      await timed(ways[0], held, async () => findArticles(plain, question, most).map(({ doc }) => doc))
      await timed(ways[1], held, async () => findArticles(whole, question, most).map(({ doc }) => doc))
      await timed(ways[2], held, () => search(question))
      await timed(ways[3], held, () => textSearch(database, question))
    }
  }
  const mean = (values: number[]) => (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3)
  printTable(`Statutes that answer, ${asked.length} training questions in ${folds} folds over ${articles.length} articles`, [
    ['', 'MRR@10', 'Recall@10', 'Recall@100', 'ms p50', 'ms p99'],
    ...ways.map(({ name, scores, times }) => [
      name,
      mean(scores.map(({ mrr }) => mrr)),
      mean(scores.map(({ r10 }) => r10)),
      mean(scores.map(({ r100 }) => r100)),
      quantile(times, 0.5).toFixed(1),
      quantile(times, 0.99).toFixed(1),
    ]),
  ])
}

async function timed(way: Way | undefined, { gold }: Question, search: () => Promise<string[]>): Promise<void> {
  const started = performance.now()
  const hits = await search()
  way?.times.push(performance.now() - started)
  const at = hits.flatMap((doc, rank) => (gold.has(doc) ? [rank] : []))
  const first = at[0] ?? 10
  way?.scores.push({ mrr: first < 10 ? 1 / (first + 1) : 0, r10: at.filter((rank) => rank < 10).length / gold.size, r100: at.length / gold.size })
}

/** As `nearStatutes` does it, with the corpus of the questions instead of imported laws. */
async function inDatabase(database: Database, index: StatuteIndex, whole: Finder, learned: Learned, articles: readonly Article[]) {
  const build = randomUUID()
  await database.run('delete from statute_postings where district_id = $1', [district])
  const buckets = [...packedBuckets(index, learned)].map(({ bucket, terms }) => ({ bucket, terms: terms.toString('base64') }))
  for (let at = 0; at < buckets.length; at += 256) await writeBuckets(database.db, district, build, buckets.slice(at, at + 256))
  const places = articles.map(({ law }, ordinal) => ({ law, version: '', ordinal }))
  // A law may stand in several runs here: its own name for each keeps the outline's places in order.
  const ready = readyFrom(build, outlineOf(whole, places))
  const base = { ...ready.base, lawOf: whole.lawOf, lawPrior: whole.lawPrior, lawIds: whole.lawIds }
  return async (question: string): Promise<string[]> => {
    const { words } = await readKnown(database.db, district, ready, question)
    return findArticles({ ...base, know: (word) => words.get(word) }, question, most).map(({ doc }) => articles[Number(doc)]?.doc ?? '')
  }
}

const pairsOf = (text: string) => termsOf(text).filter((word) => word.length > 1)

async function textSearch(database: Database, question: string): Promise<string[]> {
  const words = [...new Set(pairsOf(question))].map((word) => `'${word}'`).join(' | ')
  if (!words) return []
  const { rows } = await database.run(
    "select doc from bench_search, to_tsquery('simple', $1) as query where words @@ query order by ts_rank(words, query, 1) desc, doc limit 100",
    [words],
  )
  return (rows as { doc: string }[]).map(({ doc }) => doc)
}
