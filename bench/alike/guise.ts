import type { Sketch } from '../../cloudfunctions/triage/rules/likeness/sketch'

/** Terms at least this rare (one appeal in a thousand) are other ones in another guise; keys are chosen by no finer measure. */
const rare = 42

/**
 * A sketch as the same sentences would give it about other places and things: other names, other rare words, other copied runs, the
 * common words kept. Reading a text takes some 0.25 ms, this a tenth of it, and a million are wanted.
 */
export function inGuise(sketch: Sketch, guise: number): Sketch {
  if (guise === 0) return sketch
  const salt = Math.imul(guise, 0x9e3779b1)
  return {
    ...sketch,
    fingerprint: sketch.fingerprint ^ salt,
    runs: sketch.runs.map((run) => (run ^ salt) >>> 0).sort((a, b) => a - b),
    places: sketch.places.map((place) => ({ ...place, core: moved(place.core, guise), name: moved(place.core, guise) + place.name.slice(place.core.length) })),
    terms: sketch.terms
      .map((term) => (term.inName || term.rarity >= rare ? { ...term, term: (term.term ^ salt) & 0x1fffffff } : term))
      .sort((a, b) => a.term - b.term),
  }
}

/** Every character a few further on among the Chinese ones. */
function moved(name: string, guise: number): string {
  return Array.from(name, (letter) => String.fromCharCode(0x4e00 + ((letter.charCodeAt(0) - 0x4e00 + guise * 61) % 20_000))).join('')
}
