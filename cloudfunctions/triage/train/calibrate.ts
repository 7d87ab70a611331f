import { softmax } from '../rules/confidence'
import { findHits, shares } from '../rules/lexicon'
import type { Message } from '../rules/message'
import { type Calibration, type Model, readMessage, type Scale, type Steps } from '../rules/model'

/** What weights and words say of a message that the weights had not seen. */
export interface Seen {
  truth: number
  margin: Float64Array
  words: number[]
  /** The lexicon's strongest first-level category among the learned ones. */
  lexicon: { share: number; right: boolean } | null
}

export function look(model: Model, message: Message, label: string): Seen {
  const byWords = shares(findHits(message.text))
  const words = model.classes.map((name) => byWords.get(name) ?? 0)
  const [first] = [...byWords].sort((a, b) => b[1] - a[1])
  const lexicon = first && model.classes.includes(first[0]) ? { share: first[1], right: first[0] === label } : null
  return { truth: model.classes.indexOf(label), margin: readMessage(model, message).margins, words, lexicon }
}

/** Fits the calibration on held-back messages, short and long ones apart; short ones stand in for long ones, and the other way round, where there are none. */
export function calibrate(short: readonly Seen[], long: readonly Seen[]): Calibration {
  const words = [...short, ...long].flatMap(({ lexicon }) => (lexicon ? [{ score: lexicon.share, right: lexicon.right }] : []))
  const [forLong, forShort] = [long.length > 0 ? long : short, short.length > 0 ? short : long]
  return { short: fitScale(forShort), long: fitScale(forLong), words: rising(words) }
}

/** The weight of the lexicon and the temperature (Guo et al., ICML 2017) with the least log loss, then a rising line through what was right. */
function fitScale(seen: readonly Seen[]): Scale {
  let best = { lexicon: 0, temperature: 1, loss: Number.POSITIVE_INFINITY }
  for (let lexicon = 0; lexicon <= 1.5; lexicon += 0.1) {
    for (let temperature = 0.1; temperature <= 0.8; temperature += 0.05) {
      const loss = logLoss(seen, lexicon, temperature)
      if (loss < best.loss) best = { lexicon: round(lexicon), temperature: round(temperature), loss }
    }
  }
  const { lexicon, temperature } = best
  const judged = seen.map(({ margin, words, truth }) => {
    const p = softmax(margin, words, { lexicon, temperature })
    const score = Math.max(...p)
    return { score, right: p.indexOf(score) === truth }
  })
  return { lexicon, temperature, steps: rising(judged) }
}

function logLoss(seen: readonly Seen[], lexicon: number, temperature: number): number {
  let loss = 0
  for (const { margin, words, truth } of seen) loss -= Math.log(Math.max(1e-12, softmax(margin, words, { lexicon, temperature })[truth] ?? 0))
  return loss / seen.length
}

/** Isotonic regression (pool adjacent violators) over at most twenty equal groups; shares are smoothed by one right and one wrong. */
function rising(judged: readonly { score: number; right: boolean }[]): Steps {
  const sorted = [...judged].sort((a, b) => a.score - b.score)
  const size = Math.max(30, Math.ceil(sorted.length / 20))
  const pools: { n: number; score: number; right: number }[] = []
  for (let from = 0; from < sorted.length; from += size) {
    const group = sorted.slice(from, from + size)
    pools.push({ n: group.length, score: sum(group.map(({ score }) => score)), right: group.filter(({ right }) => right).length })
    while (pools.length > 1 && shareOf(pools.at(-2)) > shareOf(pools.at(-1))) {
      const last = pools.pop()
      const before = pools.at(-1)
      if (last && before) Object.assign(before, { n: before.n + last.n, score: before.score + last.score, right: before.right + last.right })
    }
  }
  return pools.length > 0 ? pools.map((pool) => [round(pool.score / pool.n), round(shareOf(pool))]) : [[1, 0.5]]
}

function shareOf(pool: { n: number; right: number } | undefined): number {
  return pool ? (pool.right + 1) / (pool.n + 2) : 0
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

function round(value: number): number {
  return Number(value.toFixed(4))
}
