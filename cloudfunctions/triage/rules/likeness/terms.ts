/** A term of an appeal with how much it tells. */
export interface Weighed {
  term: number
  /** −ln of its share of documents, in steps of 1 / 6. */
  rarity: number
  /** How often it stands there, 4 for more. */
  times: number
  inTitle: boolean
  /** Belongs to the name of a place or an organisation. */
  inName: boolean
  /** Belongs to what people write everywhere. */
  general: boolean
}

/** The terms of an appeal in the order of their numbers, packed so that two lists are compared in microseconds. */
export interface Terms {
  /** The term's 29 bits, then title, name and general as one bit each. */
  marks: Uint32Array
  /** Six bits of rarity, two of times less one. */
  weights: Uint8Array
}

const title = 1
const name = 2
const general = 4

/** Packs terms; they may come in any order. */
export function packTerms(terms: readonly Weighed[]): Terms {
  const sorted = [...terms].sort((a, b) => a.term - b.term)
  return {
    marks: Uint32Array.from(sorted, (one) => ((one.term << 3) | (one.inTitle ? title : 0) | (one.inName ? name : 0) | (one.general ? general : 0)) >>> 0),
    weights: Uint8Array.from(sorted, ({ rarity, times }) => rarity * 4 + times - 1),
  }
}

/** The terms one by one. */
export function unpackTerms({ marks, weights }: Terms): Weighed[] {
  return Array.from(marks, (mark, i) => ({
    term: mark >>> 3,
    rarity: (weights[i] as number) >> 2,
    times: ((weights[i] as number) & 3) + 1,
    inTitle: (mark & title) !== 0,
    inName: (mark & name) !== 0,
    general: (mark & general) !== 0,
  }))
}

/** What the words of two appeals have in common. Sums of rarity are in natural logarithms. */
export interface Common {
  /** Cosines of all terms, of those in titles, of names, and of the words that tell what the matter is. */
  all: number
  titles: number
  names: number
  matter: number
  /** Sums of rarity of the shared names and of the other shared words. */
  nameMass: number
  matterMass: number
  count: number
  /** The rarity of the rarest shared terms, the rarest first. */
  rarest: [number, number, number]
  /** Share of each title's rarity that the other appeal has too, the smaller first. */
  titleShares: [number, number]
  /** Share of the shorter one's rarity that both have. */
  contained: number
}

interface Own {
  all: number
  titles: number
  names: number
  matter: number
  mass: number
  titleMass: number
}

const weightOf = Float64Array.from({ length: 256 }, (_, packed) => ((packed >> 2) / 6) * (1 + Math.log((packed & 3) + 1)))

function isName(mark: number): boolean {
  return (mark & name) !== 0 || (mark & general) === 0
}

const known = new WeakMap<Terms, Own>()

function ownOf(terms: Terms): Own {
  const found = known.get(terms)
  if (found) return found
  const own: Own = { all: 0, titles: 0, names: 0, matter: 0, mass: 0, titleMass: 0 }
  terms.marks.forEach((mark, i) => {
    const packed = terms.weights[i] as number
    const square = (weightOf[packed] as number) ** 2
    own.all += square
    own.mass += (packed >> 2) / 6
    if (isName(mark)) own.names += square
    else own.matter += square
    if (mark & title) {
      own.titles += square
      own.titleMass += (packed >> 2) / 6
    }
  })
  known.set(terms, own)
  return own
}

/** Compares two lists of terms in one pass. */
export function inCommon(a: Terms, b: Terms): Common {
  const sums = { all: 0, titles: 0, names: 0, matter: 0, nameMass: 0, matterMass: 0, count: 0, ofA: 0, ofB: 0 }
  const rarest: [number, number, number] = [0, 0, 0]
  let j = 0
  for (let i = 0; i < a.marks.length; i++) {
    const mark = a.marks[i] as number
    while (j < b.marks.length && (b.marks[j] as number) >>> 3 < mark >>> 3) j++
    if (j === b.marks.length || (b.marks[j] as number) >>> 3 !== mark >>> 3) continue
    add(sums, rarest, mark, a.weights[i] as number, b.marks[j] as number, b.weights[j] as number)
  }
  const [ownA, ownB] = [ownOf(a), ownOf(b)]
  const shares = [share(sums.ofA, ownA.titleMass), share(sums.ofB, ownB.titleMass)].sort((x, y) => x - y) as [number, number]
  return {
    all: share(sums.all, Math.sqrt(ownA.all * ownB.all)),
    titles: share(sums.titles, Math.sqrt(ownA.titles * ownB.titles)),
    names: share(sums.names, Math.sqrt(ownA.names * ownB.names)),
    matter: share(sums.matter, Math.sqrt(ownA.matter * ownB.matter)),
    nameMass: sums.nameMass,
    matterMass: sums.matterMass,
    count: sums.count,
    rarest,
    titleShares: shares,
    contained: share(sums.nameMass + sums.matterMass, Math.min(ownA.mass, ownB.mass)),
  }
}

function add(sums: Record<string, number>, rarest: number[], markA: number, packedA: number, markB: number, packedB: number): void {
  const product = (weightOf[packedA] as number) * (weightOf[packedB] as number)
  const rarity = Math.min(packedA >> 2, packedB >> 2) / 6
  const asName = isName(markA) || isName(markB)
  sums.count!++
  sums.all! += product
  sums[asName ? 'names' : 'matter']! += product
  sums[asName ? 'nameMass' : 'matterMass']! += rarity
  if (markA & markB & title) sums.titles! += product
  if (markA & title) sums.ofA! += (packedA >> 2) / 6
  if (markB & title) sums.ofB! += (packedB >> 2) / 6
  const at = rarest.findIndex((known) => rarity > known)
  if (at >= 0) {
    rarest.splice(at, 0, rarity)
    rarest.length = 3
  }
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0
}
