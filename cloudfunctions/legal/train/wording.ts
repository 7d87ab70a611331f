/** The words of one question, and those of what answers it with their weight. */
export interface Pair {
  asked: readonly string[]
  said: readonly (readonly [word: string, weight: number])[]
}

const rounds = 3
/** A word's answer comes from nowhere in particular half as likely as from a word of the question. */
const fromNowhere = 0.5
/** Doubt about words that were seen seldom, in weight of words. */
const doubt = 8
const kept = 16

/**
 * How statutes say what people say: term → term → probability in ten thousandths. IBM's first translation model (Brown and others, The
 * Mathematics of Statistical Machine Translation, 1993) with a word for nowhere, three rounds of expectation and maximization.
 */
export function learnWording(pairs: readonly Pair[]): Record<string, Record<string, number>> {
  const common = sharesOf(pairs)
  let table = new Map<string, Map<string, number>>()
  for (let round = 0; round < rounds; round++) table = improve(pairs, common, round === 0 ? null : table)
  const rows = [...table].flatMap(([word, said]) => {
    const telling = [...said].filter(([other, p]) => p > 2 * (common.get(other) ?? 1))
    const strongest = telling.sort((a, b) => b[1] - a[1]).slice(0, kept)
    return strongest.length > 0 ? [[word, Object.fromEntries(strongest.map(([other, p]) => [other, Math.max(1, Math.round(p * 10_000))]))] as const] : []
  })
  return Object.fromEntries(rows)
}

function sharesOf(pairs: readonly Pair[]): Map<string, number> {
  const shares = new Map<string, number>()
  let total = 0
  for (const { said } of pairs)
    for (const [word, weight] of said) {
      shares.set(word, (shares.get(word) ?? 0) + weight)
      total += weight
    }
  for (const [word, weight] of shares) shares.set(word, weight / total)
  return shares
}

type Table = Map<string, Map<string, number>>

function improve(pairs: readonly Pair[], common: ReadonlyMap<string, number>, table: Table | null): Table {
  const counts: Table = new Map()
  for (const { asked, said } of pairs) {
    const rows = asked.map((word) => ({ now: table?.get(word), next: rowOf(counts, word) }))
    for (const [word, weight] of said) {
      const chances = rows.map(({ now }) => (table ? (now?.get(word) ?? 0) : 1 / 5000))
      const all = chances.reduce((sum, chance) => sum + chance, fromNowhere * (common.get(word) ?? 0) * asked.length)
      rows.forEach(({ next }, at) => {
        const part = (weight * (chances[at] ?? 0)) / all
        if (part > 1e-4) next.set(word, (next.get(word) ?? 0) + part)
      })
    }
  }
  return new Map([...counts].map(([word, row]) => [word, shared(row)]))
}

function rowOf(table: Table, word: string): Map<string, number> {
  const row = table.get(word) ?? new Map<string, number>()
  table.set(word, row)
  return row
}

function shared(row: ReadonlyMap<string, number>): Map<string, number> {
  const total = [...row.values()].reduce((sum, count) => sum + count, doubt)
  return new Map([...row].map(([word, count]) => [word, count / total] as const).filter(([, p]) => p > 2e-4))
}
