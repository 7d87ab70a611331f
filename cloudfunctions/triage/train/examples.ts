import { readFileSync } from 'node:fs'
import type { Message } from '../rules/message'
import { leadLength, messageOf } from '../rules/message'

/** A labelled message. */
export interface Example {
  message: Message
  label: string
  /** Only its words are known, without stop words and punctuation: good to learn from, not to measure on. */
  wordsOnly: boolean
  /** Its title alone, where it has one. */
  title: string | null
  /** Pairs of characters by which near-duplicates are found. */
  words: string
}

/** Stop words are about a quarter of a text, so the lead of a text without them is that much shorter. */
const leadOfWords = Math.round(leadLength * 0.75)

/**
 * Reads labelled messages, one JSON object a line: `{ id, title, body, text, label }` or, as words, `{ id, words, label }`.
 * @throws Error naming the file and line that cannot be read.
 */
export function readExamples(paths: readonly string[]): Example[] {
  return paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, at) => (line.trim() === '' ? [] : [exampleOf(line, `${path}, line ${at + 1}`)])),
  )
}

function exampleOf(line: string, where: string): Example {
  const row = parse(line, where)
  if (typeof row.label !== 'string' || row.label === '') throw new Error(`${where}: no label`)
  const words = wordsIn(row.words)
  if (words) {
    const text = words.join('')
    const message = { text, lead: Math.min(text.length, leadOfWords) }
    return { message, label: row.label, wordsOnly: true, title: null, words: words.join(' ') }
  }
  const title = typeof row.title === 'string' ? row.title : null
  const body = typeof row.body === 'string' ? row.body : typeof row.text === 'string' ? row.text : undefined
  if (body === undefined) throw new Error(`${where}: no text, body or words`)
  const message = messageOf(title, body)
  return { message, label: row.label, wordsOnly: false, title, words: message.text }
}

function parse(line: string, where: string): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(line)
    if (typeof row === 'object' && row !== null) return row as Record<string, unknown>
  } catch {
    // said below, with the line
  }
  throw new Error(`${where}: not a JSON object`)
}

function wordsIn(words: unknown): string[] | null {
  if (typeof words === 'string') return words.split(/\s+/).filter(Boolean)
  return Array.isArray(words) ? words.map(String) : null
}

export function classesOf(examples: readonly Example[]): string[] {
  return [...new Set(examples.map(({ label }) => label))].sort()
}
