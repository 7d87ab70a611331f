import type { Commonness } from './commonness'
import { facilitiesIn } from './facilities'
import { type Place, type PlaceKind, placesIn } from './places'
import { packTerms, type Terms, type Weighed } from './terms'
import { type Found, hash, plain, type Said, termsOf } from './words'

export const likenessVersion = 1

export interface SketchPlace {
  kind: PlaceKind
  core: string
  name: string
  /** How much the name tells, as the rarity of a term. */
  rarity: number
  inTitle: boolean
}

/** All that is kept of an appeal's words to find its like: enough to score a pair without the texts. */
export interface Sketch {
  /** Of the whole text without spaces and punctuation; the same text has the same. */
  fingerprint: number
  /** Characters of the text without spaces and punctuation. */
  length: number
  terms: Terms
  /** Most telling first. */
  places: SketchPlace[]
  /** Numbers of things and troubles with how often they are spoken of, in order; those in the title count thrice. */
  facilities: [number, number][]
  /** The smallest hashes of runs of eight characters: the share that two texts have in common is the share of copied words. */
  runs: number[]
}

export const most = { terms: 200, places: 8, facilities: 12, runs: 16, name: 12 }

/** Reads an appeal once. Texts of any length and script are read; what says nothing gives a sketch without terms. */
export function sketchOf(said: Said, commonness: Commonness): Sketch {
  const title = plain(said.title ?? '')
  const body = plain(said.text)
  // a body that repeats its title says it once
  const whole = title !== '' && !body.startsWith(title) ? `${title}\n${body}` : body
  const letters = whole.replace(/[^\p{L}\p{N}]/gu, '')
  const places = placesIn(whole)
  return {
    fingerprint: hash(letters === '' ? whole.trim() : letters),
    length: letters.length,
    terms: weigh(termsOf(whole), title.length, places, commonness),
    places: tellingPlaces(places, whole, title.length, commonness),
    facilities: facilitiesOf(title, body),
    runs: smallestRuns(letters),
  }
}

/** The terms of a text with the documents they stand in, for counting a whole input. */
export function termsToCount(said: Said): Set<number> {
  return new Set(termsOf(`${plain(said.title ?? '')}\n${plain(said.text)}`).map(({ term }) => term))
}

function weigh(found: readonly Found[], titleEnd: number, places: readonly Place[], commonness: Commonness): Terms {
  const named = new Set<number>()
  for (const { at, core } of places) for (let i = at; i < at + core.length; i++) named.add(i)
  const terms = new Map<number, Weighed>()
  for (const { term, at } of found) {
    const known = terms.get(term)
    const inName = named.has(at)
    if (known) Object.assign(known, { times: Math.min(4, known.times + 1), inName: known.inName || inName })
    else
      terms.set(term, {
        term,
        rarity: Math.min(63, Math.round(commonness.rarityOf(term) * 6)),
        times: 1,
        inTitle: at < titleEnd,
        inName,
        general: commonness.isGeneral(term),
      })
  }
  return packTerms([...terms.values()].sort((a, b) => telling(b) - telling(a) || a.term - b.term).slice(0, most.terms))
}

function telling({ rarity, times, inTitle, inName }: Weighed): number {
  return rarity * (1 + 0.35 * (times - 1)) * (inTitle ? 1.8 : 1) * (inName ? 1.2 : 1)
}

function tellingPlaces(places: readonly Place[], whole: string, titleEnd: number, commonness: Commonness): SketchPlace[] {
  const kept = new Map<string, SketchPlace>()
  for (const { kind, core, name, at } of places) {
    const known = kept.get(`${kind}${core}`)
    if (known) known.inTitle ||= at < titleEnd
    else {
      const rarity = Math.max(...termsOf(whole.slice(at, at + core.length)).map(({ term }) => commonness.rarityOf(term)), 0)
      kept.set(`${kind}${core}`, {
        kind,
        core: core.slice(-most.name),
        name: name.slice(-most.name),
        rarity: Math.min(63, Math.round(rarity * 6)),
        inTitle: at < titleEnd,
      })
    }
  }
  return [...kept.values()]
    .filter(({ rarity }) => rarity >= 18)
    .sort((a, b) => Number(b.inTitle) - Number(a.inTitle) || b.rarity - a.rarity || (a.core < b.core ? -1 : 1))
    .slice(0, most.places)
}

function facilitiesOf(title: string, body: string): [number, number][] {
  const all = facilitiesIn(body)
  for (const [facility, times] of facilitiesIn(title)) all.set(facility, (all.get(facility) ?? 0) + 3 * times)
  return [...all]
    .map(([facility, times]): [number, number] => [facility, Math.min(15, times)])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most.facilities)
    .sort((a, b) => a[0] - b[0])
}

function smallestRuns(letters: string): number[] {
  const runs = new Set<number>()
  for (let at = 0; at + 8 <= letters.length; at++) runs.add(hash(letters.slice(at, at + 8)) >>> 0)
  return [...runs].sort((a, b) => a - b).slice(0, most.runs)
}
