import { charsOf, eachGram, isPair } from './grams'
import type { Hit } from './lexicon'
import type { Message } from './message'
import { eachFactor, leadField, type Model } from './model'

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
      if (one !== undefined && isPair(gram)) sum += one
    })
    if (!words.has(word)) words.set(word, sum)
  }
  const masked = [...words.keys()].reduce((text, word) => text.replaceAll(word, '\n'), message.text)
  eachGram(masked, (gram) => {
    const sum = pairs.get(gram)
    if (sum !== undefined) words.set(charsOf(gram), sum)
  })
  const sorted = [...words].sort((a, b) => b[1] - a[1])
  return {
    for: apart(
      sorted.filter(([, sum]) => sum > audible),
      most,
    ),
    against: apart(sorted.filter(([, sum]) => sum < -audible).reverse(), most),
  }
}

/** The first of a list that share no character with an earlier one, because overlapping pairs are pieces of one word. */
function apart(list: readonly [string, number][], most: number): string[] {
  const chosen: string[] = []
  const used = new Set<string>()
  for (const [word] of list) {
    if (chosen.length === most) break
    if (word.length === 2 && [...word].some((char) => used.has(char))) continue
    chosen.push(word)
    for (const char of word) used.add(char)
  }
  return chosen
}

/** Pair → how much it spoke for the class `c`. */
function says(model: Model, message: Message, c: number): Map<number, number> {
  const sums = new Map<number, number>()
  if (c < 0) return sums
  for (const field of [0, leadField] as const)
    eachFactor(model, message, field, (gram, row, value) => {
      if (isPair(gram)) sums.set(gram, (sums.get(gram) ?? 0) + value * leaning(model, row, c))
    })
  return sums
}

function leaning({ weights, scale }: Model, row: number, c: number): number {
  const classes = scale.length
  let sum = 0
  for (let k = 0; k < classes; k++) sum += (weights[row * classes + k] as number) * (scale[k] as number)
  const own = (weights[row * classes + c] as number) * (scale[c] as number)
  return own - (sum - own) / (classes - 1)
}
