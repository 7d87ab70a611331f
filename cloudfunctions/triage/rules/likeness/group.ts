import { nearPairs } from './candidates'
import { type Commonness, commonness } from './commonness'
import { decodeSketch, encodeSketch } from './encoded'
import { keysOf } from './keys'
import { type Known, type Link, link, suggestFrom } from './link'
import { sketchOf, termsToCount } from './sketch'
import { hash, plain, type Said } from './words'

/** An appeal to be put beside its like. */
export interface Appeal {
  /** Different for every appeal of the input; also settles the order of those said at one moment. */
  id: string
  said: Said
  sender: string | null
  saidAt: Date
  category: { l1: string; l2: string | null }
}

export interface Grouped {
  /** The event of each appeal, in the order given: the id of its earliest member. */
  events: string[]
  /** The links that were made, each once. */
  links: { a: string; b: string; link: Link }[]
}

type Placed = Omit<Known, 'sketch'> & { id: string; text: string; sketch: Uint8Array }

/**
 * Puts appeals about one event together: an event is a connected set of links from `suggestFrom` on. The same whatever the order of the
 * input, because everything is counted first and then compared in the order of time and id. The same text sent many times is compared
 * with others once and with its own copies one after the other.
 */
export function group(appeals: readonly Appeal[]): Grouped {
  const placed = place(appeals)
  const copies = copiesOf(placed)
  const roots = placed.map((_, i) => i)
  const links: Grouped['links'] = []
  const join = (i: number, j: number) => {
    const [a, b] = [knownOf(placed[i] as Placed), knownOf(placed[j] as Placed)]
    const made = link(a, b)
    if (made.score < suggestFrom) return
    links.push({ a: (placed[Math.min(i, j)] as Placed).id, b: (placed[Math.max(i, j)] as Placed).id, link: made })
    const [x, y] = [rootOf(roots, i), rootOf(roots, j)]
    roots[Math.max(x, y)] = Math.min(x, y)
  }
  for (const same of copies) for (let k = 1; k < same.length; k++) join(same[k - 1] as number, same[k] as number)
  const firsts = copies.map((same) => Math.min(...same.slice(0, 1)))
  nearPairs(
    firsts.map((i) => keysOf(decodeSketch((placed[i] as Placed).sketch))),
    (x, y) => join(firsts[x] as number, firsts[y] as number),
  )
  const eventOf = new Map(placed.map(({ id }, i) => [id, (placed[rootOf(roots, i)] as Placed).id]))
  return { events: appeals.map(({ id }) => eventOf.get(id) as string), links }
}

/** All appeals in the order of time and id, each as its sketch. */
function place(appeals: readonly Appeal[]): Placed[] {
  const sorted = [...appeals].sort((a, b) => a.saidAt.getTime() - b.saidAt.getTime() || (a.id < b.id ? -1 : 1))
  const texts = sorted.map(({ said }) => textOf(said))
  const common = countedIn(sorted, texts)
  const sketches = new Map<string, Uint8Array>()
  return sorted.map(({ id, said, sender, saidAt, category }, i) => {
    const text = texts[i] as string
    const sketch = sketches.get(text) ?? encodeSketch(sketchOf(said, common))
    sketches.set(text, sketch)
    return { id, text, sketch, sender, saidAt, category, point: null, territory: null }
  })
}

/** A short sign of the text: the same for the same words, whatever the spaces. */
function textOf({ title, text }: Said): string {
  const bare = `${plain(title ?? '')}\n${plain(text)}`.replace(/[^\S\n]+/g, '')
  return `${hash(bare)}:${hash(`~${bare}`)}:${bare.length}`
}

/** How common words are among these appeals; each text counts once, however often it was sent. */
function countedIn(appeals: readonly Appeal[], texts: readonly string[]): Commonness {
  const counts = new Map<number, number>()
  const seen = new Set<string>()
  appeals.forEach(({ said }, i) => {
    if (seen.has(texts[i] as string)) return
    seen.add(texts[i] as string)
    for (const term of termsToCount(said)) counts.set(term, (counts.get(term) ?? 0) + 1)
  })
  return commonness({ counts, documents: seen.size })
}

/** The places of each text's copies, those of one sender beside each other; texts in the order of their first copy. */
function copiesOf(placed: readonly Placed[]): number[][] {
  const byText = new Map<string, number[]>()
  placed.forEach(({ text }, i) => {
    const same = byText.get(text)
    if (same) same.push(i)
    else byText.set(text, [i])
  })
  const sender = (i: number) => placed[i]?.sender ?? ''
  return [...byText.values()].map((same) => same.sort((x, y) => (sender(x) < sender(y) ? -1 : sender(x) > sender(y) ? 1 : x - y)))
}

function knownOf(placed: Placed): Known {
  return { ...placed, sketch: decodeSketch(placed.sketch) }
}

function rootOf(roots: number[], i: number): number {
  let root = i
  while (roots[root] !== root) root = roots[root] as number
  roots[i] = root
  return root
}
