import { readFileSync, writeFileSync } from 'node:fs'
import { findArticles, type Hit, openFinder } from '../cloudfunctions/legal/rules/find-articles'
import type { Learned } from '../cloudfunctions/legal/rules/learned'
import { type Article, buildIndex } from '../cloudfunctions/legal/rules/statute-index'
import type { Example } from '../cloudfunctions/legal/train/example'
import { learn } from '../cloudfunctions/legal/train/learn'

// `tsx bench/train-statutes.ts`: learns cloudfunctions/legal/rules/learned.json from the training questions in ../shared and prints the
// five-fold score of what was learned. Statutes and questions are not in the project.
const folder = '../shared/data/legal'
const rows = <T>(file: string): T[] =>
  readFileSync(`${folder}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
const folds = 5
const nothing: Learned = { laws: {}, other: 0, articles: {}, lawsOf: {}, saidAs: {}, answered: [], asked: {} }

const articles = rows<Article>('articles.jsonl')
const texts = articles.map(({ text }) => text)
const index = buildIndex(articles)
const documents = new Map(articles.map(({ doc }, document) => [doc, document]))
const answers = new Map(rows<{ query_id: number; answer: string }>('answers-train.jsonl').map((row) => [row.query_id, row.answer]))
const examples = rows<{ id: number; question: string; gold: string[] }>('questions-train.jsonl').map(
  ({ id, question, gold }): Example => ({ question, gold: gold.flatMap((doc) => documents.get(doc) ?? []), answer: answers.get(id) ?? null }),
)

interface Found {
  hits: Hit[]
  gold: ReadonlySet<string>
}
const score = ({ hits, gold }: Found) => {
  const at = hits.flatMap(({ doc }, rank) => (gold.has(doc) ? [rank] : []))
  const first = at[0] ?? 10
  return { mrr: first < 10 ? 1 / (first + 1) : 0, r10: at.filter((rank) => rank < 10).length / gold.size, r100: at.length / gold.size }
}
/** Mean and half of the 95 % interval. */
const summary = (values: number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return `${mean.toFixed(3)} ± ${(1.96 * Math.sqrt(variance / values.length)).toFixed(3)}`
}
function table(name: string, found: Found[]) {
  const scores = found.map(score)
  return {
    what: name,
    'MRR@10': summary(scores.map(({ mrr }) => mrr)),
    'Recall@10': summary(scores.map(({ r10 }) => r10)),
    'Recall@100': summary(scores.map(({ r100 }) => r100)),
  }
}

const steps: [name: string, keep: (learned: Learned) => Learned][] = [
  ['words of the question alone (BM25)', () => nothing],
  ['+ which laws answer', (one) => ({ ...nothing, laws: one.laws, other: one.other })],
  ['+ what words say for a law', (one) => ({ ...nothing, laws: one.laws, other: one.other, lawsOf: one.lawsOf })],
  ['+ how statutes say it', (one) => ({ ...one, articles: {}, answered: [], asked: {} })],
  ['+ which articles answer', (one) => ({ ...one, answered: [], asked: {} })],
  ['+ what articles were asked for', (one) => one],
]
const found = steps.map((): Found[] => [])
for (let fold = 0; fold < folds; fold++) {
  process.stderr.write(`fold ${fold + 1} of ${folds}\n`)
  const isHeld = (at: number) => at % folds === fold
  const learned = learn(
    index,
    texts,
    examples.filter((_, at) => !isHeld(at)),
  )
  steps.forEach(([, keep], at) => {
    const finder = openFinder(index, keep(learned))
    for (const { question, gold } of examples.filter((_, one) => isHeld(one)))
      found[at]?.push({ hits: findArticles(finder, question, 100), gold: new Set(gold.map((document) => index.docs[document] ?? '')) })
  })
}
console.table(steps.map(([name], at) => table(name, found[at] ?? [])))
writeFileSync('cloudfunctions/legal/rules/learned.json', `${JSON.stringify(learn(index, texts, examples))}\n`)
