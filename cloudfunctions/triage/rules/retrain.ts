import type { Confirmed } from '@shared/triage/confirmed'
import type { Retrained } from '@shared/triage/report'
import { type Lesson, keyOf, learn } from './learn'
import { recall } from './recall'
import type { Answered } from './settle'
import { shareOf } from './wilson'

/** Below this many judged orders, and corrections among them, counts are chance. */
export const enough = { orders: 30, corrections: 10 }
const parts = 10
/** How much staff's counts may weigh beside the machine, the least first: of equal ones the most careful is taken. */
const trusts = [0.3, 0.6, 0.9]

/** An order that staff judged, with what the machine alone answers to its words today. */
export interface Judged extends Lesson {
  machine: Answered
}

/**
 * Learns from what staff confirmed, and measures it on the same orders without cheating: they are dealt into ten parts, and each part
 * is answered by what the others taught. How much the counts weigh is chosen so too. What would make the answers worse is not to be used:
 * then `confirmed` is null.
 */
export function retrain(judged: readonly Judged[], corrections: number, sure: number): { confirmed: Confirmed | null; report: Omit<Retrained, 'version'> } {
  const right = judged.map(({ machine, category }) => keyOf(machine.category) === keyOf(category))
  const before = shareOf(count(right), judged.length)
  const base = { orders: judged.length, corrections, words: 0, before, after: before, changed: [] }
  if (judged.length < enough.orders || corrections < enough.corrections) {
    const why = `还不够学：核对过 ${judged.length} 件（至少 ${enough.orders} 件），其中纠正 ${corrections} 件（至少 ${enough.corrections} 件）`
    return { confirmed: null, report: { ...base, why } }
  }
  const rightOf = (answers: readonly string[]) => count(judged.map(({ category }, i) => answers[i] === keyOf(category)))
  const tried = answersByOthers(judged, sure).map((one) => ({ ...one, right: rightOf(one.answers) }))
  const best = tried.reduce((most, one) => (one.right > most.right ? one : most))
  const after = shareOf(best.right, judged.length)
  const confirmed = learn(judged, best.trust)
  const report = { ...base, words: Object.keys(confirmed.words).length, after, changed: changes(judged, best.answers) }
  if (after.right < before.right) return { confirmed: null, report: { ...report, why: '学了反而更不准，没有采用' } }
  return { confirmed, report: { ...report, why: null } }
}

const count = (list: readonly boolean[]) => list.filter(Boolean).length

/** What is answered to every order by what the other parts taught, for each weight. */
function answersByOthers(judged: readonly Judged[], sure: number): { trust: number; answers: string[] }[] {
  const tried = trusts.map((trust) => ({ trust, answers: Array.from<string>({ length: judged.length }) }))
  for (let part = 0; part < Math.min(parts, judged.length); part++) {
    const taught = learn(
      judged.filter((_, i) => i % parts !== part),
      1,
    )
    for (let i = part; i < judged.length; i += parts) {
      const { text, machine } = judged[i] as Judged
      for (const { trust, answers } of tried) answers[i] = keyOf(recall({ ...taught, trust }, text, machine, sure).category)
    }
  }
  return tried
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
