import { createHash } from 'node:crypto'
import { GramTable, gramOf, letter } from './grams'
import tree from './lexicon.json'

/** One word of the lexicon found in a text, and the category it speaks for. */
export interface Hit {
  word: string
  l1: string
  l2: string
  weight: number
}

/** The committed two-level tree: 15 first-level and 118 second-level categories, in the order of their codes. */
export const categoryTree: readonly { l1: string; l2s: readonly string[] }[] = Object.entries(tree).map(([l1, branches]) => ({
  l1,
  l2s: Object.keys(branches),
}))

interface Index {
  table: GramTable
  /** For each first pair, the words that begin with it, longest first. */
  entries: Hit[][]
  /** A bit for some pairs of letters: where it is 0 no word begins, so most pairs are passed over at once. */
  begins: Uint8Array
}

/** A prime, so that pairs spread; large enough that few pairs share a bit. */
const sieve = 16_381

let index: Index | undefined

function openIndex(): Index {
  const byPair = new Map<number, Hit[]>()
  for (const [l1, branches] of Object.entries(tree)) {
    for (const [l2, words] of Object.entries(branches)) {
      for (const word of words.split(' ').filter(Boolean)) {
        const pair = gramOf(word.slice(0, 2))
        byPair.set(pair, [...(byPair.get(pair) ?? []), { word, l1, l2, weight: weightOf(word) }])
      }
    }
  }
  const pairs = [...byPair.keys()]
  const begins = new Uint8Array(sieve)
  for (const pair of pairs) begins[pair % sieve] = 1
  return { begins, table: new GramTable(pairs), entries: pairs.map((pair) => (byPair.get(pair) ?? []).sort((a, b) => b.word.length - a.word.length)) }
}

/** Who and where rather than what: they tell the first level but should not outweigh the trouble itself at the second. */
const scenes = new Set(
  '医院 卫生院 卫生室 医生 学校 小学 中学 高中 大学 幼儿园 学生 老师 家长 物业 业主 银行 派出所 公园 广场 超市 商家 居委会 酒店 大巴 客车'.split(' '),
)

/** Changes with the tree, its words and their weights. */
export const lexiconHash = createHash('sha256')
  .update(JSON.stringify([tree, [...scenes]]))
  .digest('hex')

/** Longer words say more precisely what is meant. */
function weightOf(word: string): number {
  return scenes.has(word) ? 0.4 : Math.min(2, word.length / 2)
}

/**
 * The lexicon's words in a text, each once, in order of appearance. Where words overlap the one that begins first wins, then the
 * longer one, so that 消防通道 does not also count as 消防; a word that stands under two categories gives a hit for each.
 */
export function findHits(text: string): Hit[] {
  index ??= openIndex()
  const { table, entries, begins } = index
  const hits: Hit[] = []
  const seen = new Set<Hit>()
  let next = letter(text.charCodeAt(0))
  for (let at = 0; at + 1 < text.length; at++) {
    const here = next
    next = letter(text.charCodeAt(at + 1))
    const pair = (here << 15) | next
    if (begins[pair % sieve] === 0 || here === 0 || next === 0) continue
    const row = table.get(pair)
    const found = row < 0 ? undefined : entries[row]?.find(({ word }) => text.startsWith(word, at))
    if (!found) continue
    at += found.word.length - 1
    next = letter(text.charCodeAt(at + 1))
    if (seen.has(found)) continue
    seen.add(found)
    for (const hit of entries[row] ?? []) if (hit.word === found.word) hits.push(hit)
  }
  return hits
}

/** How much of a text's words speaks for each first-level category: 0–1, nearer to 1 the more words there are and the more they agree. */
export function shares(hits: readonly Hit[]): Map<string, number> {
  const sums = new Map<string, number>()
  let total = 1
  for (const { l1, weight } of hits) {
    sums.set(l1, (sums.get(l1) ?? 0) + weight)
    total += weight
  }
  for (const [l1, sum] of sums) sums.set(l1, sum / total)
  return sums
}
