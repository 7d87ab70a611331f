import { charsOf, eachGram } from './grams'
import type { Hit } from './lexicon'
import type { Message } from './message'
import { factorsOf, leadField, type Model } from './model'

/** Words that spoke loudest for and against a category, loudest first. */
export interface Spoke {
  for: string[]
  against: string[]
}

/** Quieter than this is no reason. */
const audible = 0.01

/**
 * What in a message spoke for and against a learned category, measured against the mean of the other classes; at most `most` of each.
 * Whole words where the lexicon knows them, else the pairs of characters that the model reads.
 */
export function spoke(model: Model, message: Message, hits: readonly Hit[], l1: string, most = 5): Spoke {
  const pairs = says(model, message, model.classes.indexOf(l1))
  const words = new Map<string, number>()
  for (const { word } of hits) {
    let sum = 0
    eachGram(word, (gram) => {
      const one = pairs.get(gram)
      if (charsOf(gram).length === 2 && one !== undefined) sum += one
    })
    if (!words.has(word)) words.set(word, sum)
  }
  for (const word of words.keys()) eachGram(word, (gram) => pairs.delete(gram))
  for (const [gram, sum] of pairs) words.set(charsOf(gram), sum)
  const sorted = [...words].sort((a, b) => b[1] - a[1])
  const loud = (list: [string, number][]) => list.slice(0, most).map(([word]) => word)
  return { for: loud(sorted.filter(([, sum]) => sum > audible)), against: loud(sorted.filter(([, sum]) => sum < -audible).reverse()) }
}

function says(model: Model, message: Message, c: number): Map<number, number> {
  const sums = new Map<number, number>()
  if (c < 0) return sums
  for (const field of [0, leadField] as const) {
    const factors = factorsOf(model, message, field)
    const seen = new Set<number>()
    eachGram(field === 0 ? message.text : message.text.slice(0, message.lead), (gram) => {
      const row = model.table.get(gram + field)
      if (row < 0 || seen.has(gram) || charsOf(gram).length !== 2) return
      seen.add(gram)
      sums.set(gram, (sums.get(gram) ?? 0) + (factors.get(row) ?? 0) * leaning(model, row, c))
    })
  }
  return sums
}

function leaning({ weights, scale, classes }: Model, row: number, c: number): number {
  const all = classes.map((_, k) => (weights[row * classes.length + k] as number) * (scale[k] as number))
  const own = all[c] as number
  return own - (all.reduce((sum, w) => sum + w, 0) - own) / (classes.length - 1)
}
