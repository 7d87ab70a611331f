/** Words as they are compared: what two appeals say is cut into small terms, each a number of 29 bits. */

/** As much of an appeal as its likeness to another is judged by. */
export interface Said {
  title: string | null
  text: string
}

/** Nobody reads further to know what an appeal is about; bounds the work for a pasted book. */
const readUpTo = 8_000

/** Lower case, full-width forms folded, tags and masked digits gone. Never throws, whatever the text. */
export function plain(text: string): string {
  return text
    .slice(0, readUpTo * 4)
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<\/?[a-z][^<>]{0,400}>/gi, ' ')
    .replace(/&(?:[a-z]{2,8}|#\d{1,6});/gi, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\*{2,}/g, ' ')
    .slice(0, readUpTo)
}

/** A number below 2^29 for a word (FNV-1a over its UTF-16 units, then mixed). */
export function termOf(word: string): number {
  return hash(word) >>> 3
}

/** A signed number of 32 bits for a word. */
export function hash(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** A term where it stands in the text. */
export interface Found {
  term: number
  at: number
  length: number
}

const han = /[\u3400-\u9fff]/
const others = /[a-z]{0,4}\d+(?:\.\d+)?[a-z]{0,3}(?:号线|路|栋|期|线|号|区|县|市|镇|村|组|楼|班|届|级)?|[\p{L}\p{M}]{2,24}/gu

/** Every pair of neighbouring Chinese characters, then numbers with their unit and words of other scripts, of a text made `plain`. */
export function termsOf(text: string): Found[] {
  const found: Found[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    if (han.test(text[at] as string) && han.test(text[at + 1] as string)) found.push({ term: termOf(text.slice(at, at + 2)), at, length: 2 })
  }
  for (const match of text.replace(/[\u3400-\u9fff](?<![号路栋期线区县市镇村组楼班届级])/g, ' ').matchAll(others)) {
    const word = match[0]
    if (word.length > 1 && !han.test(word[0] as string)) found.push({ term: termOf(`#${word}`), at: match.index, length: word.length })
  }
  return found
}
