import { neededLetters } from './needed-letters'

export interface Found {
  word: string
  at: number
}

/** Finds where any of many expressions stands in a text: the leftmost first, of those the first of the list, none over another. */
export type Finding = (text: string, letters: Letters) => Found[]

/** By UTF-16 unit: 1 where a text holds it. */
export type Letters = Uint8Array

const room = new Uint8Array(0x10000)

/** What `ask` answers about the letters of a text, in room that is used again. */
export function withLetters<T>(text: string, ask: (letters: Letters) => T): T {
  for (let at = 0; at < text.length; at++) room[text.charCodeAt(at)] = 1
  try {
    return ask(room)
  } finally {
    for (let at = 0; at < text.length; at++) room[text.charCodeAt(at)] = 0
  }
}

/** The same as one expression `a|b|…`, but only those are tried whose needed letters the text holds: most often none. */
export function sieveOf(words: readonly string[], spelled: (word: string) => string): Finding {
  const all = words.map((word) => ({
    needs: neededLetters(word).map((letters) => Array.from(letters, (letter) => letter.charCodeAt(0))),
    pattern: new RegExp(spelled(word), 'g'),
  }))
  return (text, letters) => {
    const left = all.filter(({ needs }) => needs.every((one) => one.some((letter) => letters[letter] === 1)))
    return left.length === 0
      ? []
      : leftmost(
          text,
          left.map(({ pattern }) => pattern),
        )
  }
}

function leftmost(text: string, patterns: readonly RegExp[]): Found[] {
  const found: Found[] = []
  const next = patterns.map((pattern) => after(pattern, text, 0))
  for (;;) {
    const first = next.reduce<Found | null>((best, one) => (one && (!best || one.at < best.at) ? one : best), null)
    if (!first) return found
    found.push(first)
    const end = first.at + first.word.length
    for (const [i, one] of next.entries()) if (one && one.at < end) next[i] = after(patterns[i] as RegExp, text, end)
  }
}

function after(pattern: RegExp, text: string, from: number): Found | null {
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match && { word: match[0], at: match.index }
}
