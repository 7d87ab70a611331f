import { type Learned, shortName } from '../rules/learned'
import { rarity, type StatuteIndex } from '../rules/statute-index'
import { countsOf } from '../rules/terms'
import type { Example } from './example'
import { learnAsked } from './learn-asked'
import { learnWording, type Pair } from './wording'

/** Laws that never answered are taken to have done so this often. */
const unseen = 0.02

/** Learns from examples: how often laws and articles answer, what words say for a law, how statutes say what people say, and what articles were asked for. */
export function learn(index: StatuteIndex, texts: readonly string[], examples: readonly Example[]): Learned {
  const laws = new Map<string, number>()
  const articles = new Map<string, number>()
  for (const { gold } of examples)
    for (const document of gold) {
      add(laws, lawOf(index, document), 1 / gold.length)
      add(articles, shortName(index.names[document] ?? ''), 1 / gold.length)
    }
  const total = sum(laws.values()) + unseen * index.laws.length
  const share = (law: string) => ((laws.get(law) ?? 0) + unseen) / total
  return {
    laws: Object.fromEntries([...laws.keys()].map((law) => [law, round(Math.log(share(law)))])),
    other: round(Math.log(unseen / total)),
    articles: Object.fromEntries([...articles].map(([name, times]) => [name, round(Math.log(1 + 5 * times))])),
    lawsOf: learnLaws(index, examples, share),
    saidAs: learnWording(examples.map((one) => pairOf(index, texts, one))),
    ...learnAsked(index, examples),
  }
}

const lawOf = (index: StatuteIndex, document: number): string => shortName(index.laws[index.lawOf[document] ?? 0] ?? '')

/** A word's gain for a law: smoothed with three questions as the laws are everywhere, and weighed down since words hang together. */
function learnLaws(index: StatuteIndex, examples: readonly Example[], share: (law: string) => number): Learned['lawsOf'] {
  const byWord = new Map<string, { times: number; laws: Map<string, number> }>()
  for (const { question, gold } of examples)
    for (const word of countsOf(question).keys()) {
      const seen = byWord.get(word) ?? { times: 0, laws: new Map<string, number>() }
      byWord.set(word, seen)
      seen.times++
      for (const document of gold) add(seen.laws, lawOf(index, document), 1 / gold.length)
    }
  const gains = [...byWord].flatMap(([word, { times, laws }]) => {
    if (times < 2 || times > 300) return []
    const found = [...laws].map(([law, count]) => [law, round(0.25 * Math.log((count + 3 * share(law)) / (times + 3) / share(law)))] as const)
    const useful = found.filter(([, gain]) => gain > 0)
    return useful.length > 0 ? [[word, Object.fromEntries(useful)] as const] : []
  })
  return Object.fromEntries(gains)
}

/** What is asked, and what is said in the statutes and the answer: words that are neither everywhere nor everybody's. */
function pairOf(index: StatuteIndex, texts: readonly string[], { question, gold, answer }: Example): Pair {
  const said = new Map<string, number>()
  const take = (text: string, weight: number) => {
    for (const [word, count] of countsOf(text)) if (isTelling(index, word, 0.1)) add(said, word, weight * Math.min(count, 3))
  }
  for (const document of gold) take(`${index.names[document] ?? ''} ${texts[document] ?? ''}`, 1 / gold.length)
  if (answer) take(answer, 0.5)
  return { asked: [...countsOf(question).keys()].filter((word) => isTelling(index, word, 0.15)), said: [...said] }
}

function isTelling(index: StatuteIndex, word: string, most: number): boolean {
  const term = index.terms.get(word)
  return term !== undefined && rarity(index, term) > Math.log(1 / most)
}

function add(map: Map<string, number>, key: string, amount: number): void {
  map.set(key, (map.get(key) ?? 0) + amount)
}
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)
const round = (value: number): number => Number(value.toFixed(2))
