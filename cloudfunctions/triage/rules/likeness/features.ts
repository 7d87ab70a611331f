import { isSameName } from './places'
import type { Sketch, SketchPlace } from './sketch'
import { inCommon } from './terms'

/** What is compared of two appeals, in the order of the learned weights. All are the same for (a, b) and (b, a). */
export const featureNames = [
  'all',
  'titles',
  'titleInOtherLess',
  'titleInOtherMore',
  'names',
  'matter',
  'sharedNames',
  'sharedMatter',
  'rarest1',
  'rarest2',
  'rarest3',
  'sharedCount',
  'contained',
  'runs',
  'place',
  'placeInTitles',
  'otherPlace',
  'otherPlaceInTitles',
  'otherDistrict',
  'sameDistrict',
  'facility',
  'facilityMain',
  'days',
  'sameSender',
  'sameL1',
  'sameL2',
  'shorter',
  'longer',
] as const

/** Facts beside the words. */
export interface Facts {
  days: number
  sameSender: boolean
  sameL1: boolean
  sameL2: boolean
}

/** The numbers by which the model tells whether two appeals are about one event. */
export function featuresOf(a: Sketch, b: Sketch, facts: Facts): Float64Array {
  const common = inCommon(a.terms, b.terms)
  return Float64Array.from([
    common.all,
    common.titles,
    ...common.titleShares,
    common.names,
    common.matter,
    Math.log1p(common.nameMass),
    Math.log1p(common.matterMass),
    ...common.rarest,
    Math.log1p(common.count),
    common.contained,
    sharedRuns(a.runs, b.runs),
    ...placesAlike(a.places, b.places),
    ...facilitiesAlike(a, b),
    Math.log1p(facts.days),
    Number(facts.sameSender),
    Number(facts.sameL1),
    Number(facts.sameL2),
    Math.log1p(Math.min(a.length, b.length)),
    Math.log1p(Math.max(a.length, b.length)),
  ])
}

/** The share of copied words (Broder's bottom-k estimate of the Jaccard index). */
function sharedRuns(a: readonly number[], b: readonly number[]): number {
  const smallest = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, 16)
  if (smallest.length === 0) return 0
  return smallest.filter((run) => a.includes(run) && b.includes(run)).length / smallest.length
}

function placesAlike(a: readonly SketchPlace[], b: readonly SketchPlace[]): number[] {
  const [inA, inB] = [a.filter(({ kind }) => kind !== 'district'), b.filter(({ kind }) => kind !== 'district')]
  const pairs = samePlaces(inA, inB)
  const best = Math.max(0, ...pairs.map(([x, y]) => Math.min(x.rarity, y.rarity) / 6))
  const bestInTitles = Math.max(0, ...pairs.filter(([x, y]) => x.inTitle && y.inTitle).map(([x, y]) => Math.min(x.rarity, y.rarity) / 6))
  const titled = [inA.filter(({ inTitle }) => inTitle), inB.filter(({ inTitle }) => inTitle)] as const
  const [districtsA, districtsB] = [a.filter(({ kind }) => kind === 'district'), b.filter(({ kind }) => kind === 'district')]
  const sameDistrict = samePlaces(districtsA, districtsB).length > 0
  return [
    best,
    bestInTitles,
    Number(inA.length > 0 && inB.length > 0 && pairs.length === 0),
    Number(titled[0].length > 0 && titled[1].length > 0 && samePlaces(...titled).length === 0),
    Number(districtsA.length > 0 && districtsB.length > 0 && !sameDistrict),
    Number(sameDistrict),
  ]
}

/** The places that both name. */
export function samePlaces(a: readonly SketchPlace[], b: readonly SketchPlace[]): [SketchPlace, SketchPlace][] {
  return a.flatMap((x) => b.filter((y) => isSameName(x, y)).map((y): [SketchPlace, SketchPlace] => [x, y]))
}

/** How far both speak of the same things and troubles, and whether what each speaks of most is one. */
function facilitiesAlike(a: Sketch, b: Sketch): number[] {
  const inB = new Map(b.facilities)
  const length = (list: readonly [number, number][]) => Math.sqrt(list.reduce((sum, [, times]) => sum + times * times, 0))
  const product = a.facilities.reduce((sum, [facility, times]) => sum + times * (inB.get(facility) ?? 0), 0)
  const lengths = length(a.facilities) * length(b.facilities)
  const main = (list: readonly [number, number][]) => {
    const top = Math.max(0, ...list.map(([, times]) => times))
    return list.filter(([, times]) => times === top).map(([facility]) => facility)
  }
  const mainB = main(b.facilities)
  return [lengths > 0 ? product / lengths : 0, Number(main(a.facilities).some((facility) => mainB.includes(facility)))]
}
