/** Stands in for the learned likeness until it is here: the same shape, pairs of characters only. */
export interface Sketch {
  fingerprint: number
  terms: number[]
}

export const likenessVersion = 1
export const suggestFrom = 0.5
export const automaticFrom = 0.95

function hash(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  return h ^ (h >>> 16)
}

export interface Counted {
  counts: ReadonlyMap<number, number>
  documents: number
}
export interface Commonness {
  rarityOf(term: number): number
}

export function commonness(local: Counted = { counts: new Map(), documents: 0 }): Commonness {
  return { rarityOf: (term) => Math.log((1 + local.documents) / (1 + (local.counts.get(term) ?? 0))) }
}

export function sketchOf({ title, text }: { title: string | null; text: string }, common: Commonness): Sketch {
  const letters = `${title ?? ''}${text}`.slice(0, 8000).replace(/[^\p{L}\p{N}]/gu, '')
  const terms = new Set<number>()
  for (let at = 0; at + 1 < letters.length; at++) terms.add(hash(letters.slice(at, at + 2)))
  const rare = [...terms].map((term) => [term, common.rarityOf(term)] as const).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return {
    fingerprint: hash(letters),
    terms: rare
      .slice(0, 200)
      .map(([term]) => term)
      .sort((a, b) => a - b),
  }
}

export function keysOf({ fingerprint, terms }: Sketch): number[] {
  return [...new Set([fingerprint, ...terms.slice(0, 23)])]
}

export function encodeSketch({ fingerprint, terms }: Sketch): Uint8Array {
  return new Uint8Array(Int32Array.from([fingerprint, ...terms]).buffer)
}

export function decodeSketch(bytes: Uint8Array): Sketch {
  const [fingerprint = 0, ...terms] = new Int32Array(Uint8Array.from(bytes).buffer)
  return { fingerprint, terms }
}

export interface Linkable {
  point: unknown
  territory: string | null
  sketch: Sketch
  sender: string | null
  category: { l1: string; l2: string | null }
  saidAt: Date
}

export function link(a: Linkable, b: Linkable): { score: number; automatic: boolean; reasons: string[] } {
  const inA = new Set(a.sketch.terms)
  const both = b.sketch.terms.filter((term) => inA.has(term)).length
  const score = both / Math.max(1, Math.sqrt(a.sketch.terms.length * b.sketch.terms.length))
  const same = a.sender !== null && a.sender === b.sender
  return { score, automatic: same && score >= automaticFrom, reasons: [`文字相似 ${score.toFixed(2)}`, ...(same ? ['同一人'] : [])] }
}
