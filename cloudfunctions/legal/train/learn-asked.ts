import { shortName, type Learned } from '../rules/learned'
import { directionOf, toLengthOne } from '../rules/likeness-to-asked'
import { foundIn, type StatuteIndex } from '../rules/statute-index'
import type { Example } from './example'

/** How much the answer's words count beside the question's. */
const ofAnswer = 0.3
/** So many of an article's words are kept, the strongest. */
const kept = 64

/** The direction of what each article was asked for: the middle of its questions and, weaker, of their answers. */
export function learnAsked(index: StatuteIndex, examples: readonly Example[]): Pick<Learned, 'answered' | 'asked'> {
  const direction = (text: string) => directionOf((word) => foundIn(index, word), index.docs.length, text)
  const sums = new Map<string, Map<string, number>>()
  for (const { question, answer, gold } of examples) {
    const parts: [Map<string, number>, number][] = [
      [direction(question), 1],
      ...(answer ? [[direction(answer), ofAnswer] as [Map<string, number>, number]] : []),
    ]
    for (const document of gold) {
      const name = shortName(index.names[document] ?? '')
      const sum = sums.get(name) ?? new Map<string, number>()
      sums.set(name, sum)
      for (const [one, share] of parts) for (const [word, weight] of one) sum.set(word, (sum.get(word) ?? 0) + share * weight)
    }
  }
  const asked = new Map<string, number[]>()
  for (const [article, sum] of [...sums.values()].entries())
    for (const [word, weight] of strongest(toLengthOne(sum))) {
      const pairs = asked.get(word) ?? []
      asked.set(word, pairs)
      pairs.push(article, Math.round(1000 * weight))
    }
  return { answered: [...sums.keys()], asked: Object.fromEntries(asked) }
}

function strongest(direction: ReadonlyMap<string, number>): [string, number][] {
  return [...direction].sort((one, other) => other[1] - one[1]).slice(0, kept)
}
