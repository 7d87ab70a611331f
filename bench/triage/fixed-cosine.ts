import { termsOf } from '../../cloudfunctions/triage/rules/likeness/words'
import type { Message } from './appeals'

/** The usual way: cosine of tf-idf of pairs of characters, title and body together. For comparison only. */
export function fixedCosine(messages: readonly Message[]): (a: number, b: number) => number {
  const counts = messages.map(({ title, body }) => {
    const own = new Map<number, number>()
    for (const { term, length } of termsOf(`${title}\n${body}`)) if (length === 2) own.set(term, (own.get(term) ?? 0) + 1)
    return own
  })
  const frequency = new Map<number, number>()
  for (const own of counts) for (const term of own.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const vectors = counts.map((own) => scaled(own, (term) => Math.log(messages.length / (frequency.get(term) as number))))
  return (a, b) => {
    const [small, large] = [vectors[a], vectors[b]].sort((x, y) => (x?.size ?? 0) - (y?.size ?? 0))
    let product = 0
    for (const [term, weight] of small ?? []) product += weight * (large?.get(term) ?? 0)
    return product
  }
}

function scaled(counts: ReadonlyMap<number, number>, idf: (term: number) => number): Map<number, number> {
  const weights = new Map(Array.from(counts, ([term, count]) => [term, (1 + Math.log(count)) * idf(term)]))
  const length = Math.sqrt([...weights.values()].reduce((sum, w) => sum + w * w, 0)) || 1
  for (const [term, weight] of weights) weights.set(term, weight / length)
  return weights
}
