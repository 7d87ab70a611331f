/** One Chinese character as a number below 2^15; 0 for anything else, which also ends a run of characters. */
function letter(code: number): number {
  return code >= 0x4e00 && code < 0x9fff ? code - 0x4dff : 0
}

const aloneAfter = 0x7fff << 15

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

/** The characters of a gram's number. */
export function charsOf(gram: number): string {
  const first = gram >> 15
  const last = String.fromCharCode((gram & 0x7fff) + 0x4dff)
  return first === 0x7fff ? last : String.fromCharCode(first + 0x4dff) + last
}

/** A fixed table from gram to its row, several times quicker than a Map on long texts. */
export class GramTable {
  private readonly keys: Int32Array
  private readonly rows: Int32Array
  private readonly mask: number

  constructor(grams: readonly number[]) {
    const size = 2 ** Math.ceil(Math.log2(grams.length * 2 + 2))
    this.mask = size - 1
    this.keys = new Int32Array(size)
    this.rows = new Int32Array(size)
    grams.forEach((gram, row) => {
      const slot = this.slot(gram)
      this.keys[slot] = gram
      this.rows[slot] = row
    })
  }

  /** The row of a gram, or -1. */
  get(gram: number): number {
    const slot = this.slot(gram)
    return this.keys[slot] === gram ? (this.rows[slot] as number) : -1
  }

  /** Where this gram is or would be. No gram is 0, so 0 marks a free slot. */
  private slot(gram: number): number {
    let slot = (Math.imul(gram, 0x9e3779b1) >>> 7) & this.mask
    while (this.keys[slot] !== 0 && this.keys[slot] !== gram) slot = (slot + 1) & this.mask
    return slot
  }
}
