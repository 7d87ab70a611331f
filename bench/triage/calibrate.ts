import { shortText, top } from '../../cloudfunctions/triage/rules/category'
import { findHits, shares } from '../../cloudfunctions/triage/rules/lexicon'
import { type Calibration, margins, type Model, type Scale, type Steps } from '../../cloudfunctions/triage/rules/model'
import type { Example } from './learn'

/** What weights and words say of a message that the weights had not seen. */
export interface Seen {
  truth: number
  margin: Float64Array
  words: number[]
  short: boolean
  /** The lexicon's strongest first-level category among the learned ones. */
  lexicon: { share: number; right: boolean } | null
}

export function look(model: Model, { text, label }: Example): Seen {
  const byWords = shares(findHits(text))
  const words = model.classes.map((name) => byWords.get(name) ?? 0)
  const [first] = [...byWords].sort((a, b) => b[1] - a[1])
  const lexicon = first && model.classes.includes(first[0]) ? { share: first[1], right: first[0] === label } : null
  return { truth: model.classes.indexOf(label), margin: margins(model, text), words, short: text.length < shortText, lexicon }
}

/** Fits the calibration on held-back messages, short and long ones apart. */
export function calibrate(seen: readonly Seen[]): Calibration {
  const words = seen.flatMap(({ lexicon }) => (lexicon ? [{ score: lexicon.share, right: lexicon.right }] : []))
  return { short: fitScale(seen.filter(({ short }) => short)), long: fitScale(seen.filter(({ short }) => !short)), words: rising(words) }
}

/** The weight of the lexicon and the temperature (Guo et al., ICML 2017) with the least log loss, then a rising line through what was right. */
function fitScale(seen: readonly Seen[]): Scale {
  let best = { lexicon: 0, temperature: 1, loss: Number.POSITIVE_INFINITY }
  for (let lexicon = 0; lexicon <= 2; lexicon += 0.1) {
    for (let temperature = 0.1; temperature <= 1; temperature += 0.05) {
      const loss = logLoss(seen, lexicon, temperature)
      if (loss < best.loss) best = { lexicon: round(lexicon), temperature: round(temperature), loss }
    }
  }
  const { lexicon, temperature } = best
  const judged = seen.map((one) => ({ ...top(one.margin, one.words, { lexicon, temperature }), truth: one.truth }))
  return { lexicon, temperature, steps: rising(judged.map(({ best: c, softmax, truth }) => ({ score: softmax, right: c === truth }))) }
}

function logLoss(seen: readonly Seen[], lexicon: number, temperature: number): number {
  let loss = 0
  for (const { margin, words, truth } of seen) {
    let sum = 0
    let own = 0
    margin.forEach((m, c) => {
      const score = (m + lexicon * (words[c] ?? 0)) / temperature
      sum += Math.exp(score)
      if (c === truth) own = score
    })
    loss += Math.log(sum) - own
  }
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
  return pools.map((pool) => [round(pool.score / pool.n), round(shareOf(pool))])
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
