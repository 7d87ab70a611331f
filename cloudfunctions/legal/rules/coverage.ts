import { countsOf } from './terms'

/** Words that are in every question and say nothing of its matter. */
const empty = /怎么|什么|可以|是否|能不|不能|吗|呢|么|如何|多少|哪/

/**
 * How much of what a question says stands in a text, 0–1: pairs of characters by their rarity (ln of all documents by those that have it).
 * `found` = in how many documents a word stands.
 */
export function coverage(question: string, found: (word: string) => number, documents: number): (text: string) => number {
  const pairs = [...countsOf(question).keys()].filter((word) => word.length > 1 && !empty.test(word))
  const weights = pairs.map((word) => Math.log((documents + 1) / (found(word) + 1)))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return (text) => {
    const there = countsOf(text)
    return whole === 0 ? 0 : pairs.reduce((sum, word, at) => sum + (there.has(word) ? (weights[at] ?? 0) : 0), 0) / whole
  }
}
