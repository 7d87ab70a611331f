import { type KnownWord, type Said, saidBy } from './known-word'
import type { Learned } from './learned'
import type { Documents, StatuteIndex } from './statute-index'

/** So many buckets share the terms: a row is read for each word that is not kept, and holds little else. */
export const bucketCount = 16_384
/** Goes up when the buckets are laid out in another way: an index of another layout is not read. */
export const layout = 2

/** What a bucket holds for one word. `size` = what it takes in memory, in bytes, roughly. */
export interface PackedTerm extends KnownWord {
  size: number
}

/** FNV-1a. */
export function bucketOf(term: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % bucketCount
}

/** The index and what was learned, cut into buckets by term. */
export function* packedBuckets(index: StatuteIndex, learned: Learned): Generator<{ bucket: number; terms: Buffer }> {
  const words: string[][] = Array.from({ length: bucketCount }, () => [])
  const all = new Set([...index.terms.keys(), ...Object.keys(learned.lawsOf), ...Object.keys(learned.saidAs), ...Object.keys(learned.asked)])
  for (const word of all) words[bucketOf(word)]?.push(word)
  for (const [bucket, here] of words.entries()) {
    if (here.length > 0) yield { bucket, terms: Buffer.concat(here.map((word) => packedTerm(index, learned, word))) }
  }
}

/** Length of the word, the word, lengths of what follows, the postings, and what was learned as JSON. */
function packedTerm(index: StatuteIndex, learned: Learned, word: string): Buffer {
  const term = index.terms.get(word)
  const [begins, ends] = term === undefined ? [0, 0] : [index.from[term] ?? 0, index.from[term + 1] ?? 0]
  const postings = packedPostings(index, begins, ends)
  const name = Buffer.from(word)
  const said = saidBy(index, learned, word)
  const json = Buffer.from(said ? JSON.stringify(said) : '')
  const head = Buffer.alloc(1 + name.length + 12)
  head.writeUInt8(name.length, 0)
  name.copy(head, 1)
  head.writeUInt32LE(ends - begins, 1 + name.length)
  head.writeUInt32LE(postings.length, 5 + name.length)
  head.writeUInt32LE(json.length, 9 + name.length)
  return Buffer.concat([head, postings, json])
}

/** Each document as the step from the one before, seven bits a byte, then its weight. */
function packedPostings({ documents, weights }: StatuteIndex, begins: number, ends: number): Buffer {
  const bytes: number[] = []
  let last = 0
  for (let at = begins; at < ends; at++) {
    let step = (documents[at] ?? 0) - last
    last += step
    for (; step > 127; step >>>= 7) bytes.push((step & 127) | 128)
    bytes.push(step, weights[at] ?? 0)
  }
  return Buffer.from(bytes)
}

/** Of two typed arrays and the object around them. */
const overhead = 500

/** The wanted words that a bucket of an index of so many `documents` holds. */
export function* wordsIn(bucket: Buffer, wanted: ReadonlySet<string>, documents: number): Generator<[word: string, PackedTerm]> {
  for (let at = 0; at < bucket.length; ) {
    const name = at + 1
    const numbers = name + bucket.readUInt8(at)
    const postings = numbers + 12
    const json = postings + bucket.readUInt32LE(numbers + 4)
    const ends = json + bucket.readUInt32LE(numbers + 8)
    const word = bucket.toString('utf8', name, numbers)
    if (wanted.has(word)) {
      const said = json < ends ? (JSON.parse(bucket.toString('utf8', json, ends)) as Said) : {}
      const count = bucket.readUInt32LE(numbers)
      const found = unpacked(bucket, postings, documents <= 65_536 ? new Uint16Array(count) : new Int32Array(count))
      yield [word, { ...found, said, size: overhead + found.documents.byteLength + count + (ends - json) * 4 }]
    }
    at = ends
  }
}

function unpacked(bucket: Buffer, begins: number, documents: Documents): Pick<PackedTerm, 'documents' | 'weights'> {
  const count = documents.length
  const weights = new Uint8Array(count)
  let at = begins
  let document = 0
  for (let n = 0; n < count; n++) {
    let [step, shift, byte] = [0, 0, 128]
    while (byte > 127) {
      byte = bucket[at++] ?? 0
      step |= (byte & 127) << shift
      shift += 7
    }
    document += step
    documents[n] = document
    weights[n] = bucket[at++] ?? 0
  }
  return { documents, weights }
}
