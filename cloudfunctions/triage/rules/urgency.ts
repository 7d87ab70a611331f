import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import type { DangerKind } from '@shared/triage/danger'
import { type DangerRow, dangerTable } from './danger-kinds'
import { saidAtOnce, type Standing, standingOf } from './going-on'
import { type Finding, type Letters, sieveOf, withLetters } from './sieve'

/** Ought not to wait its turn, without being a danger of its own kind. */
const urgentWords = [
  '紧急',
  '十万火急',
  '重大安全隐患',
  '重大隐患',
  '严重安全隐患',
  '太危险',
  '很危险',
  '非常危险',
  '危及',
  '随时可能倒塌',
  '断气',
  '没有井盖',
  '井盖没了',
  '井盖丢',
  '井盖不见',
  '裸露电线',
  '电线裸露',
  '高空抛物',
  '高空坠物',
  '独居老人',
  '没饭吃',
  '断药',
  '怕孩子掉',
  '怕老人摔',
  '怕砸到',
]

/** A danger that the words tell of, and how it stands. */
export interface DangerFound {
  kind: DangerKind
  grade: 'urgent' | 'emergency'
  words: string[]
  /** Whom to call, first first. */
  numbers: readonly string[]
}

export interface UrgencyJudged {
  urgency: Urgency
  reasons: string[]
  /** What is going on now; null where nothing is, or it is only feared. */
  danger: DangerFound | null
}

interface Matcher {
  row: DangerRow
  find: Finding
}
const matchers: readonly Matcher[] = dangerTable.map((row) => ({ row, find: sieveOf(row.words, spelled) }))

/** `…` of the table: up to eight characters that end no clause; `……`: sixteen that end no sentence. */
function spelled(word: string): string {
  return word.replaceAll('……', '[^。！？；!?;\\n]{0,16}?').replaceAll('…', '[^，。！？；,!?;\\n]{0,8}?')
}

interface Hit {
  row: DangerRow
  word: string
  at: number
  standing: Standing
}

/**
 * How urgent the words are (三档). Danger that is going on is an emergency in any bag; danger that is only feared is urgent;
 * anything else is ordinary. In 宣传 and 建议 people speak about danger without being in it: there only what is going on now counts.
 * A word table, not a learned rule: a person may change it.
 */
export function urgencyOf(bag: Bag, text: string): UrgencyJudged {
  const read = text.length > longest ? text.slice(0, longest) : text
  const hits = withLetters(read, (letters) => findHits(read, letters))
  const real = hits.filter(({ standing }) => standing === 'real')
  const danger = gravest(real)
  if (danger?.grade === 'emergency') return { urgency: 'emergency', reasons: [`紧急：出现“${danger.words.join('”“')}”`], danger }
  if (bag === 'publicity' || bag === 'suggestion') return { urgency: 'ordinary', reasons: [], danger: null }
  const word =
    danger?.words[0] ??
    hits.find(({ standing, at }) => standing === 'feared' && at < saidAtOnce)?.word ??
    urgentWords.find((one) => read.slice(0, saidAtOnce).includes(one))
  return word ? { urgency: 'urgent', reasons: [`较急：出现“${word}”`], danger } : { urgency: 'ordinary', reasons: [], danger: null }
}

/** Nobody in danger writes on so long; what comes after is read by people. */
const longest = 20_000

function findHits(text: string, letters: Letters): Hit[] {
  return matchers.flatMap(({ row, find }) => {
    const hits: Hit[] = []
    for (const { word, at } of find(text, letters)) {
      if (isOther(row, text, at, word.length)) continue
      hits.push({ row, word: word.trim(), at, standing: standingOf(text, at, word.length, row) })
    }
    return hits
  })
}

/** Whether the clause says that the words mean something else. */
function isOther({ notWhen }: DangerRow, text: string, at: number, length: number): boolean {
  if (!notWhen) return false
  const left = text.slice(Math.max(0, at - 14), at).split(/[。！？；!?;\n]/)
  const right = text.slice(at + length, at + length + 10).split(/[。！？；!?;\n]/)
  return notWhen.test((left.at(-1) ?? '') + text.slice(at, at + length) + (right[0] ?? ''))
}

/** The first kind of the table with an emergency before any that is only urgent; at most three of its words. */
function gravest(real: readonly Hit[]): DangerFound | null {
  const row = (real.find((hit) => hit.row.grade === 'emergency') ?? real[0])?.row
  if (!row) return null
  const words = [...new Set(real.filter((hit) => hit.row.kind === row.kind).map(({ word }) => word))].slice(0, 3)
  return { kind: row.kind, grade: row.grade, words, numbers: row.numbers }
}
