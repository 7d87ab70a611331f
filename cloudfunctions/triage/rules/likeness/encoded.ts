import type { PlaceKind } from './places'
import { likenessVersion, type Sketch, type SketchPlace } from './sketch'
import type { Terms } from './terms'

const kinds: readonly PlaceKind[] = ['estate', 'road', 'school', 'firm', 'village', 'station', 'district']

/**
 * A sketch as bytes, at most 1,500 of them: version, sizes, fingerprint, length; five bytes a term (29 bits of hash, three flags; six bits of
 * rarity, two of times), four a run, two a facility, and the names of places.
 */
export function encodeSketch(sketch: Sketch): Uint8Array {
  const names = sketch.places.map(({ core, name }) => [Buffer.from(core), Buffer.from(name.slice(core.length))] as const)
  const size = 13 + sketch.terms.marks.length * 5 + sketch.runs.length * 4 + sketch.facilities.length * 2
  const bytes = Buffer.alloc(size + names.reduce((sum, [core, rest]) => sum + 4 + core.length + rest.length, 0))
  const counts = [likenessVersion, sketch.terms.marks.length, sketch.places.length, sketch.facilities.length, sketch.runs.length]
  bytes.set(counts)
  bytes.writeInt32LE(sketch.fingerprint, 5)
  bytes.writeInt32LE(sketch.length, 9)
  let at = 13
  for (const mark of sketch.terms.marks) at = bytes.writeUInt32LE(mark, at)
  bytes.set(sketch.terms.weights, at)
  at += sketch.terms.weights.length
  for (const run of sketch.runs) at = bytes.writeUInt32LE(run, at)
  for (const [facility, times] of sketch.facilities) at = bytes.writeUInt8(times, bytes.writeUInt8(facility, at))
  sketch.places.forEach((place, i) => {
    const [core, rest] = names[i] as (typeof names)[number]
    bytes.set([kinds.indexOf(place.kind) * 2 + Number(place.inTitle), place.rarity, core.length, rest.length, ...core, ...rest], at)
    at += 4 + core.length + rest.length
  })
  return bytes
}

/** A sketch from its bytes. @throws Error when they are of another version or cut off. */
export function decodeSketch(encoded: Uint8Array): Sketch {
  const bytes = Buffer.from(encoded.buffer, encoded.byteOffset, encoded.byteLength)
  if (bytes.length < 13 || bytes[0] !== likenessVersion) throw new Error(`sketch is not of version ${likenessVersion}`)
  const [, terms, places, facilities, runs] = bytes as unknown as [number, number, number, number, number]
  const reader = { at: 13 }
  const sketch: Sketch = {
    fingerprint: bytes.readInt32LE(5),
    length: bytes.readInt32LE(9),
    terms: readTerms(bytes, terms, reader),
    runs: Array.from({ length: runs }, () => bytes.readUInt32LE((reader.at += 4) - 4)),
    facilities: Array.from({ length: facilities }, (): [number, number] => [bytes.readUInt8(reader.at++), bytes.readUInt8(reader.at++)]),
    places: Array.from({ length: places }, () => readPlace(bytes, reader)),
  }
  if (reader.at !== bytes.length) throw new Error('sketch is cut off')
  return sketch
}

function readTerms(bytes: Buffer, count: number, reader: { at: number }): Terms {
  const marks = Uint32Array.from({ length: count }, (_, i) => bytes.readUInt32LE(reader.at + i * 4))
  const weights = Uint8Array.from(bytes.subarray(reader.at + count * 4, reader.at + count * 5))
  reader.at += count * 5
  return { marks, weights }
}

function readPlace(bytes: Buffer, reader: { at: number }): SketchPlace {
  const [kind, rarity, coreLength, restLength] = bytes.subarray(reader.at, reader.at + 4) as unknown as [number, number, number, number]
  const from = reader.at + 4
  const core = bytes.toString('utf8', from, from + coreLength)
  const name = core + bytes.toString('utf8', from + coreLength, from + coreLength + restLength)
  reader.at = from + coreLength + restLength
  return { kind: kinds[kind >> 1] as PlaceKind, core, name, rarity, inTitle: (kind & 1) === 1 }
}
