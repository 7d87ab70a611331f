import { isSameName } from './places'
import type { Sketch, SketchPlace, Weighed } from './sketch'

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

interface Shared {
  a: Weighed
  b: Weighed
}

/** The numbers by which the model tells whether two appeals are about one event. */
export function featuresOf(a: Sketch, b: Sketch, facts: Facts): Float64Array {
  const shared = sharedTerms(a.terms, b.terms)
  const name = ({ general, inName }: Weighed) => inName || !general
  const both = (test: (term: Weighed) => boolean) => shared.filter((one) => test(one.a) && test(one.b))
  const names = shared.filter((one) => name(one.a) || name(one.b))
  const matter = shared.filter((one) => !name(one.a) && !name(one.b))
  const rarities = shared.map((one) => Math.min(one.a.rarity, one.b.rarity) / 6).sort((x, y) => y - x)
  const titleShares = [titleInOther(a, b), titleInOther(b, a)].sort((x, y) => x - y)
  const lengths = [a.length, b.length].sort((x, y) => x - y).map((length) => Math.log1p(length))
  return Float64Array.from([
    cosine(shared, a.terms, b.terms, () => true),
    cosine(
      both(({ inTitle }) => inTitle),
      a.terms,
      b.terms,
      ({ inTitle }) => inTitle,
    ),
    ...titleShares,
    cosine(names, a.terms, b.terms, name),
    cosine(matter, a.terms, b.terms, (term) => !name(term)),
    Math.log1p(mass(names)),
    Math.log1p(mass(matter)),
    rarities[0] ?? 0,
    rarities[1] ?? 0,
    rarities[2] ?? 0,
    Math.log1p(shared.length),
    contained(shared, a, b),
    sharedRuns(a.runs, b.runs),
    ...placesAlike(a.places, b.places),
    ...facilitiesAlike(a, b),
    Math.log1p(facts.days),
    Number(facts.sameSender),
    Number(facts.sameL1),
    Number(facts.sameL2),
    ...lengths,
  ])
}

function sharedTerms(a: readonly Weighed[], b: readonly Weighed[]): Shared[] {
  const shared: Shared[] = []
  let j = 0
  for (const one of a) {
    while (j < b.length && (b[j] as Weighed).term < one.term) j++
    if (j < b.length && (b[j] as Weighed).term === one.term) shared.push({ a: one, b: b[j] as Weighed })
  }
  return shared
}

function weight({ rarity, times }: Weighed): number {
  return (rarity / 6) * (1 + Math.log(times))
}

function cosine(shared: readonly Shared[], a: readonly Weighed[], b: readonly Weighed[], test: (term: Weighed) => boolean): number {
  let product = 0
  for (const one of shared) product += weight(one.a) * weight(one.b)
  const length = (terms: readonly Weighed[]) => {
    let sum = 0
    for (const term of terms) if (test(term)) sum += weight(term) ** 2
    return sum
  }
  const lengths = Math.sqrt(length(a) * length(b))
  return lengths > 0 ? Math.min(1, product / lengths) : 0
}

function mass(shared: readonly Shared[]): number {
  let sum = 0
  for (const { a, b } of shared) sum += Math.min(a.rarity, b.rarity) / 6
  return sum
}

/** How much of what the shorter one says the other says too. */
function contained(shared: readonly Shared[], a: Sketch, b: Sketch): number {
  const all = (terms: readonly Weighed[]) => terms.reduce((sum, { rarity }) => sum + rarity / 6, 0)
  const least = Math.min(all(a.terms), all(b.terms))
  return least > 0 ? Math.min(1, mass(shared) / least) : 0
}

function titleInOther(a: Sketch, b: Sketch): number {
  let all = 0
  for (const { inTitle, rarity } of a.terms) if (inTitle) all += rarity
  if (all === 0) return 0
  let found = 0
  for (const one of sharedTerms(a.terms, b.terms)) if (one.a.inTitle) found += one.a.rarity
  return found / all
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
