import { facilityName, isThing } from './facilities'
import { type Facts, featureNames, samePlaces } from './features'
import type { PlaceKind } from './places'
import type { Sketch } from './sketch'

const kindName: Record<PlaceKind, string> = {
  estate: '同一小区',
  road: '同一道路',
  school: '同一学校',
  firm: '同一单位',
  village: '同一村社区',
  station: '同一站点',
  district: '同一区县',
}

/**
 * Why two appeals look like one event, most telling first, in plain Chinese for staff. Quotes places and things only as both name them:
 * the words of one appeal are not shown to the reader of another, nor a name or number of a person.
 */
export function reasonsFor(a: Sketch, b: Sketch, facts: Facts, features: Float64Array, near: string | null): string[] {
  const value = (name: (typeof featureNames)[number]) => features[featureNames.indexOf(name)] as number
  const words = a.fingerprint === b.fingerprint ? '文字相同' : value('runs') >= 0.4 ? '大段文字相同' : `文字相似 ${value('all').toFixed(2)}`
  return [...(facts.sameSender ? ['同一人'] : []), ...placeReasons(a, b), ...thingReasons(a, b), ...(near ? [near] : []), ...dayReasons(facts.days), words]
}

function placeReasons(a: Sketch, b: Sketch): string[] {
  const shared = samePlaces(a.places, b.places)
    .map(([x, y]) => ({ kind: x.kind, name: shorter(x.name, y.name), rarity: Math.min(x.rarity, y.rarity) }))
    .sort((x, y) => Number(x.kind === 'district') - Number(y.kind === 'district') || y.rarity - x.rarity || (x.name < y.name ? -1 : 1))
  const [first] = shared
  return first ? [`${kindName[first.kind]}“${first.name}”`] : []
}

/** What ran into the front of one name is seldom in the other. */
function shorter(x: string, y: string): string {
  return x.length < y.length || (x.length === y.length && x < y) ? x : y
}

function thingReasons(a: Sketch, b: Sketch): string[] {
  const inB = new Map(b.facilities)
  const shared = a.facilities
    .map(([facility, times]) => ({ facility, times: Math.min(times, inB.get(facility) ?? 0) }))
    .filter(({ times }) => times > 0)
    .sort((x, y) => y.times - x.times || x.facility - y.facility)
  const thing = shared.find(({ facility }) => isThing(facility))
  const trouble = shared.find(({ facility }) => !isThing(facility))
  return [...(thing ? [`同一设施“${facilityName(thing.facility)}”`] : []), ...(trouble ? [`同一事由“${facilityName(trouble.facility)}”`] : [])]
}

function dayReasons(days: number): string[] {
  const limit = [1, 3, 7, 30].find((most) => days <= most)
  return limit ? [`${limit} 天内`] : []
}
