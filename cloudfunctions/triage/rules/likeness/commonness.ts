import shipped from './commonness.json'

/** In how many of how many documents a term occurs. */
export interface Commonness {
  /** −ln of the share of documents that have the term, between 0 and `rarest`. */
  rarityOf(term: number): number
  /** True when the term belongs to what people write everywhere, and not to the names of one place. */
  isGeneral(term: number): boolean
}

/** Terms of an input or a district, counted by document. */
export interface Counted {
  counts: ReadonlyMap<number, number>
  documents: number
}

/** Rarer than one in twenty thousand is not told apart: a typing error is as rare. */
const rarest = 10
/** As many documents as the shipped table stands for, whatever it was counted on. */
const weightOfShipped = 4_000
/** A shipped term with at least this share of documents is general. */
const generalFrom = 0.0012

interface Table {
  keys: Int32Array
  shares: Float32Array
  mask: number
}

let table: Table | undefined

/** The shipped table, unpacked on first use (a few milliseconds): three bytes of the term, one of −16 × ln of its share. */
function shippedTable(): Table {
  if (table) return table
  const bytes = Buffer.from(shipped.terms, 'base64')
  const count = bytes.length / 4
  const size = 2 ** Math.ceil(Math.log2(count * 2 + 2))
  table = { keys: new Int32Array(size).fill(-1), shares: new Float32Array(size), mask: size - 1 }
  for (let i = 0; i < count; i++) {
    const key = bytes.readUIntBE(i * 4, 3)
    const slot = slotOf(table, key)
    table.keys[slot] = key
    table.shares[slot] = Math.exp(-bytes.readUInt8(i * 4 + 3) / 16)
  }
  return table
}

function slotOf({ keys, mask }: Table, key: number): number {
  let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask
  while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

/** The share of documents in the shipped table, 0 for a term that it does not have. */
function shippedShare(term: number): number {
  const t = shippedTable()
  const slot = slotOf(t, term & 0xffffff)
  return t.keys[slot] === -1 ? 0 : (t.shares[slot] as number)
}

/**
 * The shipped counts, corrected by those of the place where the appeals come from, because there its names are common.
 * The more documents were counted there, the less the shipped table says.
 */
export function commonness(local: Counted = { counts: new Map(), documents: 0 }): Commonness {
  const documents = weightOfShipped + local.documents
  return {
    rarityOf(term) {
      const seen = shippedShare(term) * weightOfShipped + (local.counts.get(term) ?? 0)
      return Math.min(rarest, Math.log(documents / Math.max(0.5, seen)))
    },
    isGeneral: (term) => shippedShare(term) >= generalFrom,
  }
}
