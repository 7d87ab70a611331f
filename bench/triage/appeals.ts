import { existsSync, readFileSync } from 'node:fs'
import { judge } from '../../cloudfunctions/triage/rules/judge'
import { commonness } from '../../cloudfunctions/triage/rules/likeness/commonness'
import { keysOf } from '../../cloudfunctions/triage/rules/likeness/keys'
import type { Known } from '../../cloudfunctions/triage/rules/likeness/link'
import { sketchOf, termsToCount } from '../../cloudfunctions/triage/rules/likeness/sketch'

/** Where the messages of one city lie, with the events among them that were judged by hand. */
export const from = '../shared/data/events'
export const isThere = () => existsSync(`${from}/messages.jsonl`)

export interface Message {
  id: number
  user: string
  title: string
  time: string
  body: string
}

/** A pair that somebody read: indices into the messages. */
export interface Judged {
  a: number
  b: number
  same: boolean
  /** Small for the many pairs of one large event, so that it does not outweigh the rest. */
  weight: number
}

export interface Reviewed {
  event: string
  members: number[]
  /** Same place, other matter. */
  others: number[]
}

export interface Appeals {
  messages: Message[]
  known: Known[]
  /** For each message the others that share index keys, most telling first. */
  candidates: number[][]
  judged: Judged[]
  reviewed: Reviewed[]
}

/** Reads messages and judgements, sketches every message with the counts of all, and finds candidates by the index keys. */
export function readAppeals(): Appeals {
  const messages = lines<Message>(`${from}/messages.jsonl`)
  const known = knownOf(messages)
  const at = new Map(messages.map(({ id }, i) => [id, i]))
  const index = (id: number) => at.get(id) as number
  const pairs = lines<{ a: number; b: number; same: 0 | 1 }>('bench/triage/judged-pairs.jsonl')
  const judged = pairs.map(({ a, b, same }) => ({ a: index(a), b: index(b), same: same === 1, weight: 1 }))
  return { messages, known, candidates: candidatesOf(known), judged, reviewed: reviewedOf(index) }
}

function lines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

function reviewedOf(index: (id: number) => number): Reviewed[] {
  const rows = lines<{ id: number; event: string; role: string }>(`${from}/reviewed-examples.jsonl`)
  return [...new Set(rows.map(({ event }) => event))].map((event) => {
    const ids = (isMember: boolean) => rows.filter((row) => row.event === event && (row.role === 'member') === isMember).map(({ id }) => index(id))
    return { event, members: ids(true), others: ids(false) }
  })
}

function knownOf(messages: readonly Message[]): Known[] {
  const counts = new Map<number, number>()
  for (const { title, body } of messages) for (const term of termsToCount({ title, text: body })) counts.set(term, (counts.get(term) ?? 0) + 1)
  const common = commonness({ counts, documents: messages.length })
  return messages.map(({ user, title, body, time }) => ({
    sketch: sketchOf({ title, text: body }, common),
    sender: user,
    point: null,
    territory: null,
    category: judge({ bag: 'complaint', title, text: body }).category,
    saidAt: new Date(`${time}+08:00`),
  }))
}

function candidatesOf(known: readonly Known[]): number[][] {
  const keys = known.map(({ sketch }) => keysOf(sketch))
  const postings = new Map<number, number[]>()
  keys.forEach((own, i) => {
    for (const key of own) postings.set(key, [...(postings.get(key) ?? []), i])
  })
  return keys.map((own, i) => {
    const shared = new Map<number, number>()
    for (const key of own) {
      const list = postings.get(key) as number[]
      for (const j of list) if (j !== i) shared.set(j, (shared.get(j) ?? 0) + Math.log(known.length / list.length))
    }
    return [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([j]) => j)
  })
}
