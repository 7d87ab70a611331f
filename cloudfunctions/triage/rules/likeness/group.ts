import { nearPairs } from './candidates'
import { type Commonness, commonness } from './commonness'
import { decodeSketch, encodeSketch } from './encoded'
import { keysOf } from './keys'
import { type Known, type Link, link, suggestFrom } from './link'
import { sketchOf, termsToCount } from './sketch'
import { supported } from './supported'
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

/** So many sketches are kept opened, because neighbours are compared with the same ones. */
const opened = 4096

/**
 * Puts appeals about one event together: an event is a connected set of links from `suggestFrom` on that
 * the other links bear out. The same whatever the order of the
 * input, because everything is counted first and then compared in the order of time and id. The same text sent many times is compared
 * with others once and with its own copies one after the other.
 */
export function group(appeals: readonly Appeal[]): Grouped {
  const placed = place(appeals)
  const copies = copiesOf(placed)
  const links = [...linksOfCopies(placed, copies), ...linksBetween(placed, copies)]
  const roots = placed.map((_, i) => i)
  for (const { a, b } of links) {
    const [x, y] = [rootOf(roots, a), rootOf(roots, b)]
    roots[Math.max(x, y)] = Math.min(x, y)
  }
  const idOf = (i: number) => (placed[i] as Placed).id
  const eventOf = new Map(placed.map(({ id }, i) => [id, idOf(rootOf(roots, i))]))
  const named = links.map(({ a, b, link: made }) => ({ a: idOf(Math.min(a, b)), b: idOf(Math.max(a, b)), link: made }))
  return { events: appeals.map(({ id }) => eventOf.get(id) as string), links: named.sort((x, y) => order(x.a, y.a) || order(x.b, y.b)) }
}

interface Made {
  a: number
  b: number
  score: number
  link: Link
}

/** Each copy of a text with the next. */
function linksOfCopies(placed: readonly Placed[], copies: readonly number[][]): Made[] {
  return copies.flatMap((same) => same.slice(1).flatMap((b, k) => madeBetween(same[k] as number, b, (i) => knownOf(placed[i] as Placed))))
}

/** The first copy of each text with those that share its keys, as far as the links bear each other out. */
function linksBetween(placed: readonly Placed[], copies: readonly number[][]): Made[] {
  const known = remembered((i) => knownOf(placed[i] as Placed))
  const firsts = copies.map(([first]) => first as number)
  const links: Made[] = []
  nearPairs(
    firsts.map((i) => keysOf(decodeSketch((placed[i] as Placed).sketch))),
    (x, y) => links.push(...madeBetween(firsts[x] as number, firsts[y] as number, known)),
  )
  return supported(links)
}

function madeBetween(a: number, b: number, known: (i: number) => Known): Made[] {
  const made = link(known(a), known(b))
  return made.score < suggestFrom ? [] : [{ a, b, score: made.score, link: made }]
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** All appeals in the order of time and id, each as its sketch. */
function place(appeals: readonly Appeal[]): Placed[] {
  const sorted = [...appeals].sort((a, b) => a.saidAt.getTime() - b.saidAt.getTime() || order(a.id, b.id))
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

/** The last so many answers; the oldest is forgotten first. */
function remembered<T>(make: (i: number) => T): (i: number) => T {
  const kept = new Map<number, T>()
  return (i) => {
    const known = kept.get(i) ?? make(i)
    kept.delete(i)
    kept.set(i, known)
    if (kept.size > opened) kept.delete(kept.keys().next().value as number)
    return known
  }
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
