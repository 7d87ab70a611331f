import type { Confirmed } from '@shared/triage/confirmed'
import type { Retrained } from '@shared/triage/report'
import { type Lesson, keyOf, learn } from './learn'
import { recall } from './recall'
import type { Answered } from './settle'
import { shareOf } from './wilson'

/** Below this many judged orders, and corrections among them, counts are chance. */
export const enough = { orders: 30, corrections: 10 }
const parts = 20

/** An order that staff judged, with what the machine alone answers to its words today. */
export interface Judged extends Lesson {
  machine: Answered
}

/**
 * Learns from what staff confirmed, and measures it on the same orders without cheating: they are dealt into twenty parts, and each part
 * is answered by what the others taught. What would make the answers worse is not to be used: then `confirmed` is null.
 */
export function retrain(judged: readonly Judged[], corrections: number, sure: number): { confirmed: Confirmed | null; report: Omit<Retrained, 'version'> } {
  const right = judged.map(({ machine, category }) => keyOf(machine.category) === keyOf(category))
  const before = shareOf(count(right), judged.length)
  const base = { orders: judged.length, corrections, words: 0, before, after: before, changed: [] }
  if (judged.length < enough.orders || corrections < enough.corrections) {
    const why = `还不够学：核对过 ${judged.length} 件（至少 ${enough.orders} 件），其中纠正 ${corrections} 件（至少 ${enough.corrections} 件）`
    return { confirmed: null, report: { ...base, why } }
  }
  const answers = answerByOthers(judged, sure)
  const after = shareOf(count(judged.map(({ category }, i) => answers[i] === keyOf(category))), judged.length)
  const confirmed = learn(judged)
  const report = { ...base, words: Object.keys(confirmed.words).length, after, changed: changes(judged, answers) }
  if (after.right < before.right) return { confirmed: null, report: { ...report, why: '学了反而更不准，没有采用' } }
  return { confirmed, report: { ...report, why: null } }
}

const count = (list: readonly boolean[]) => list.filter(Boolean).length

function answerByOthers(judged: readonly Judged[], sure: number): string[] {
  const answers: string[] = Array.from({ length: judged.length })
  for (let part = 0; part < Math.min(parts, judged.length); part++) {
    const taught = learn(judged.filter((_, i) => i % parts !== part))
    judged.forEach(({ text, machine }, i) => {
      if (i % parts === part) answers[i] = keyOf(recall(taught, text, machine, sure).category)
    })
  }
  return answers
}

function changes(judged: readonly Judged[], answers: readonly string[]): Retrained['changed'] {
  const counts = new Map<string, Retrained['changed'][number]>()
  judged.forEach(({ machine, category }, i) => {
    const [from, to] = [keyOf(machine.category), answers[i] as string]
    if (from === to) return
    const right = to === keyOf(category)
    const key = `${from} ${to} ${right}`
    counts.set(key, { from, to, right, count: (counts.get(key)?.count ?? 0) + 1 })
  })
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.from < b.from ? -1 : 1)).slice(0, 20)
}
