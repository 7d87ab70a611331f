import * as z from 'zod/mini'

/** A share with the 95 % Wilson interval around it; null when there is nothing to share. */
export const Share = z.object({ right: z.number(), of: z.number(), share: z.nullable(z.number()), low: z.nullable(z.number()), high: z.nullable(z.number()) })
export type Share = z.infer<typeof Share>

/** The numbers of one category in one month, or of a sum of them. */
export const Judgements = z.object({
  /** Orders that the machine judged. */
  judged: z.number(),
  /** Staff set either level right, or found both right. */
  corrected: z.number(),
  confirmed: z.number(),
  /** Of those that staff looked at: how many were right in the first level, and how many in both. */
  agreement: Share,
  exact: Share,
  /** Mean confidence, 0–1; null when nothing was judged. */
  confidence: z.nullable(z.number()),
  /** Mean confidence minus agreement among those that staff looked at: above 0 = too sure of itself. */
  gap: z.nullable(z.number()),
  /** Share of answers below the line where a person is asked. */
  unsure: z.nullable(z.number()),
})
export type Judgements = z.infer<typeof Judgements>

/** How far a month lies from the three before it. Population stability index: under .1 steady, over .25 something changed. */
export const Drift = z.object({
  month: z.string(),
  categories: z.nullable(z.number()),
  /** Share of answers that no known word spoke for, and how far it moved. */
  unread: z.nullable(z.number()),
  unreadBefore: z.nullable(z.number()),
  /** In plain words when somebody should look; null when steady or too little to tell. */
  warning: z.nullable(z.string()),
})
export type Drift = z.infer<typeof Drift>

export const TriageReport = z.object({
  all: Judgements,
  /** 2026-11, newest first. */
  months: z.array(z.object({ month: z.string(), all: Judgements })),
  categories: z.array(z.object({ l1: z.string(), all: Judgements, months: z.array(z.object({ month: z.string(), all: Judgements })) })),
  confusions: z.array(z.object({ from: z.string(), to: z.string(), count: z.number() })),
  drift: z.array(Drift),
  versions: z.array(z.object({ model: z.string(), judged: z.number(), agreement: Share })),
})
export type TriageReport = z.infer<typeof TriageReport>

/** What learning from staff brought. `before` and `after` are agreements by leaving one out, of the same orders. */
export const Retrained = z.object({
  /** Null when nothing was written. */
  version: z.nullable(z.number()),
  orders: z.number(),
  corrections: z.number(),
  words: z.number(),
  before: Share,
  after: Share,
  /** Why nothing was written, or null. */
  why: z.nullable(z.string()),
  /** What the counts changed: orders answered otherwise than before. */
  changed: z.array(z.object({ from: z.string(), to: z.string(), right: z.boolean(), count: z.number() })),
})
export type Retrained = z.infer<typeof Retrained>
