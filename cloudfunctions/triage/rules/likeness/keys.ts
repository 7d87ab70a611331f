import { tailOf } from './places'
import type { Sketch } from './sketch'
import { unpackTerms, type Weighed } from './terms'
import { hash } from './words'

const most = 24

/**
 * The keys under which an appeal lies in the index, at most 24 signed 32-bit numbers, most telling first. Two appeals of one event share
 * at least one: the same text, copied runs of it, the same place with the same thing, the same rare words, the same place.
 */
export function keysOf(sketch: Sketch): number[] {
  const keys = new Set<number>()
  if (sketch.terms.marks.length === 0) return sketch.length > 0 ? [hash(`=${sketch.fingerprint}`)] : []
  keys.add(hash(`=${sketch.fingerprint}`))
  for (const run of sketch.runs.slice(0, 3)) keys.add(hash(`r${run}`))
  const places = sketch.places.filter(({ kind }) => kind !== 'district').slice(0, 3)
  for (const place of places) keys.add(hash(`p${place.kind}${tailOf(place.core)}`))
  const things = [...sketch.facilities].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 2)
  for (const { kind, core } of places.slice(0, 2)) for (const [thing] of things) keys.add(hash(`p${kind}${tailOf(core)}×${thing}`))
  for (const { term } of tellingTerms(sketch)) {
    if (keys.size >= most) break
    keys.add(hash(`t${term}`))
  }
  return [...keys]
}

/** Words that are rare and stand in the title or often: those that the other appeals of an event repeat. */
function tellingTerms({ terms }: Sketch): Weighed[] {
  const worth = ({ rarity, times, inTitle }: Weighed) => Math.min(rarity, 42) * (inTitle ? 2 : 1) * (1 + 0.4 * (times - 1))
  return unpackTerms(terms).sort((a, b) => worth(b) - worth(a) || a.term - b.term)
}
