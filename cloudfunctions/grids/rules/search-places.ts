import type { Point } from '@shared/platform/place'
import type { TerritoryPath } from '@shared/platform/territory'
import { plain } from './numbered'

/** A place that can be searched: its name, and the name of the grid or village it lies in. */
export interface SearchablePlace {
  name: string
  placeName: string
  territory: TerritoryPath
  place: Point
  /** `plain` of name and of both together, worked out once. */
  plainName: string
  haystack: string
}

export function searchable(place: Pick<SearchablePlace, 'name' | 'placeName' | 'territory' | 'place'>): SearchablePlace {
  const plainName = plain(place.name)
  return { ...place, plainName, haystack: `${plain(place.placeName)} ${plainName}` }
}

/**
 * Places by name or address words, best first, at most `most`. Every word must occur in the name or in where it lies;
 * when nothing has them all, places are found by the pairs of characters they share (荷塘小取 still finds 荷塘小区).
 */
export function searchPlaces(places: readonly SearchablePlace[], words: string, most = 20): SearchablePlace[] {
  const wanted = words
    .split(/[\s,，、。；;·/]+/)
    .map(plain)
    .filter(Boolean)
  if (wanted.length === 0) return []
  const exact = rank(places, (place) => (wanted.every((word) => place.haystack.includes(word)) ? closeness(place, wanted) : 0), most)
  if (exact.length > 0) return exact
  const pairs = pairsOf(wanted.join(''))
  return rank(places, (place) => shared(pairs, place), most)
}

function rank(places: readonly SearchablePlace[], score: (place: SearchablePlace) => number, most: number): SearchablePlace[] {
  return places
    .map((place) => ({ place, score: score(place) }))
    .filter((row) => row.score > 0)
    .sort((a, b) => b.score - a.score || a.place.territory.length - b.place.territory.length || (a.place.territory < b.place.territory ? -1 : 1))
    .slice(0, most)
    .map((row) => row.place)
}

/** The whole name beats its beginning, that beats its middle, that beats the address. Shorter names first. */
function closeness(place: SearchablePlace, wanted: readonly string[]): number {
  const last = wanted[wanted.length - 1]!
  const how = place.plainName === last ? 4 : place.plainName.startsWith(last) ? 3 : wanted.some((word) => place.plainName.includes(word)) ? 2 : 1
  return how - Math.min(place.plainName.length, 99) / 100
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2))
  return pairs
}

/** The share of the asked pairs of characters that the place has; 0 below one half. */
function shared(pairs: Set<string>, place: SearchablePlace): number {
  if (pairs.size === 0) return 0
  const has = [...pairs].filter((pair) => place.haystack.includes(pair)).length / pairs.size
  return has >= 0.5 ? has : 0
}
