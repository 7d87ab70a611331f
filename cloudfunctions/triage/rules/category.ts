import { sureEnough } from '@shared/triage/confidence'
import { type Ranked, rank, rankIn, read } from './confidence'
import { type Spoke, spoke } from './explain'
import { findHits, type Hit, shares } from './lexicon'
import type { Message } from './message'
import type { Model } from './model'
import { type SecondLevel, secondLevel } from './second-level'

/** First-level categories, likeliest first, and the words that were found. */
interface Judged {
  ranked: Ranked[]
  hits: Hit[]
  /** The rule that set the model's answer aside, as a sentence. */
  rule: string | null
}

export interface Categorised {
  category: { l1: string; l2: string | null }
  confidence: number
  l2Confidence: number
  /** Three second-level categories when none is sure enough; else empty. */
  l2Choices: string[]
  /** The other first-level categories that come into question, likeliest first. */
  alternatives: Ranked[]
  words: Spoke
  rule: string | null
  reasons: string[]
}

/** The least share of the words, and the greatest confidence of the model, at which words can overrule it. */
export const overrule = { share: 0.6, belowConfidence: 0.6 }

/**
 * The first level of a message by the learned model together with the lexicon. Categories that the model has never seen (民政, 政法, …)
 * are reached when most words speak for one of them, more surely than the model speaks for its own.
 */
export function judgeFirstLevel(model: Model, message: Message): Judged {
  const hits = findHits(message.text)
  const byWords = shares(hits)
  const ranked = rank(model, message, byWords)
  const others = [...byWords].filter(([l1]) => !model.classes.includes(l1)).sort((a, b) => b[1] - a[1])
  const [first] = others
  if (!first) return { ranked, hits, rule: null }
  const learned = (ranked[0] as Ranked).confidence
  const [l1, share] = first
  const confidence = read(model.calibration.words, share)
  if (share < overrule.share || learned >= overrule.belowConfidence || confidence <= learned) {
    for (const [name, part] of others) rankIn(ranked, { l1: name, confidence: Math.min(read(model.calibration.words, part) * part, 1 - learned) })
    return { ranked, hits, rule: null }
  }
  const reached: Ranked[] = [{ l1, confidence }]
  for (const one of [...ranked, ...others.slice(1).map(([name, part]) => ({ l1: name, confidence: part }))])
    rankIn(reached, { l1: one.l1, confidence: one.confidence * (1 - confidence) })
  return { ranked: reached, hits, rule: `词语大多指向“${l1}”（占 ${Math.round(share * 100)}%），模型没有学过这一类，把握只有 ${learned.toFixed(2)}` }
}

/**
 * Both levels of a message, how sure of each, and why.
 * A message without a readable word gets a first level all the same, with no confidence.
 */
export function categorise(model: Model, message: Message): Categorised {
  const { ranked, hits, rule } = judgeFirstLevel(model, message)
  const [{ l1, confidence }, ...alternatives] = ranked as [Ranked, ...Ranked[]]
  const under = secondLevel(hits, l1)
  if (confidence === 0) return unread(l1, alternatives, under)
  const unsure = confidence < sureEnough
  const choices = unsure && under.choices.length === 0 ? choicesFrom(under, hits, l1) : under.choices
  const l2 = unsure ? null : under.l2
  const words = model.classes.includes(l1) ? spoke(model, message, hits, l1) : { for: wordsFor(hits, l1, l2), against: [] }
  return {
    category: { l1, l2 },
    confidence,
    l2Confidence: under.confidence,
    l2Choices: choices,
    alternatives,
    words,
    rule,
    reasons: reasonsOf(hits, l1, l2, words, confidence, rule),
  }
}

function unread(l1: string, alternatives: Ranked[], under: SecondLevel): Categorised {
  const nothing = { l2Confidence: 0, l2Choices: under.choices, words: { for: [], against: [] }, rule: null }
  return { category: { l1, l2: null }, confidence: 0, alternatives, ...nothing, reasons: ['没有读出可以判断的词语，请人工核对'] }
}

/** The first level is not sure, so the second is only offered, however clear it would be. */
function choicesFrom(under: SecondLevel, hits: readonly Hit[], l1: string): string[] {
  const named = [under.l2, ...hits.filter((hit) => hit.l1 === l1).map(({ l2 }) => l2), ...secondLevel([], l1).choices]
  return [...new Set(named.filter((l2) => l2 !== null))].slice(0, 3)
}

function reasonsOf(hits: readonly Hit[], l1: string, l2: string | null, words: Spoke, confidence: number, rule: string | null): string[] {
  const own = wordsFor(hits, l1, l2)
  const how = rule ? `这一类只按词语判断，词语判断的把握约 ${confidence.toFixed(2)}` : `模型把握 ${confidence.toFixed(2)}`
  return [
    ...(own.length > 0 ? [`出现${quote(own)}`] : []),
    ...(own.length === 0 && words.for.length > 0 ? [`相近的用语${quote(words.for.slice(0, 3))}`] : []),
    how,
    ...(confidence < sureEnough ? ['把握不大，请人工核对'] : []),
  ]
}

/** The words for a category, those of its second level first. */
function wordsFor(hits: readonly Hit[], l1: string, l2: string | null): string[] {
  const own = hits.filter((hit) => hit.l1 === l1)
  const ordered = [...own.filter((hit) => hit.l2 === l2), ...own.filter((hit) => hit.l2 !== l2)]
  return [...new Set(ordered.map(({ word }) => word))].slice(0, 4)
}

function quote(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('')
}
