/** One Chinese character as a number below 2^15; 0 for anything else, which also ends a run of characters. */
export function letter(code: number): number {
  return code >= 0x4e00 && code < 0x9fff ? code - 0x4dff : 0
}

const aloneAfter = 0x7fff << 15

/** The number of a single character, given its letter. */
export function loneGram(here: number): number {
  return aloneAfter | here
}

/**
 * Calls `visit` for every Chinese character and every pair of neighbours, in order, with a number below 2^30 that stands for it
 * and the index where it begins. Latin letters, digits and punctuation are left out: in real tickets they are mostly names
 * of places, dates and numbers, which say little about what the matter is.
 */
export function eachGram(text: string, visit: (gram: number, at: number) => void): void {
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const here = letter(text.charCodeAt(at))
    if (here > 0) {
      visit(aloneAfter | here, at)
      if (before > 0) visit((before << 15) | here, at - 1)
    }
    before = here
  }
}

/** The number of one character or pair, as `eachGram` gives it. */
export function gramOf(chars: string): number {
  const first = letter(chars.charCodeAt(0))
  return chars.length === 1 ? aloneAfter | first : (first << 15) | letter(chars.charCodeAt(1))
}

/** Whether a gram is a pair of characters. */
export function isPair(gram: number): boolean {
  return gram >> 15 !== 0x7fff
}

/** The characters of a gram's number. */
export function charsOf(gram: number): string {
  const first = gram >> 15
  const last = String.fromCharCode((gram & 0x7fff) + 0x4dff)
  return first === 0x7fff ? last : String.fromCharCode(first + 0x4dff) + last
}

/** A fixed table from gram to its row, several times quicker than a Map on long texts. Room is for numbers from 1 to 2^31 − 1. */
export class GramTable {
  /** Gram and row side by side, so that a look-up touches one place in memory; gram 0 marks a free slot. */
  private readonly slots: Int32Array
  private readonly mask: number

  constructor(grams: ArrayLike<number>) {
    const size = 2 ** Math.ceil(Math.log2(grams.length * 2 + 2))
    this.mask = size - 1
    this.slots = new Int32Array(size * 2)
    for (let row = 0; row < grams.length; row++) {
      const gram = grams[row] as number
      let slot = hash(gram) & this.mask
      while (this.slots[slot * 2] !== 0 && this.slots[slot * 2] !== gram) slot = (slot + 1) & this.mask
      this.slots[slot * 2] = gram
      this.slots[slot * 2 + 1] = row
    }
  }

  /** The row of a gram, or -1. */
  get(gram: number): number {
    const { slots, mask } = this
    let slot = hash(gram) & mask
    for (;;) {
      const found = slots[slot * 2] as number
      if (found === gram) return slots[slot * 2 + 1] as number
      if (found === 0) return -1
      slot = (slot + 1) & mask
    }
  }
}

function hash(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> 7
}
