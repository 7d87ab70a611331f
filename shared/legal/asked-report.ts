import * as z from 'zod/mini'

/** What became of a question: a card answered, none fitted, the resident said that the answer was of no help. */
export const askedOutcomes = ['answered', 'unanswered', 'noHelp'] as const
export type AskedOutcome = (typeof askedOutcomes)[number]

/** Numbers under this tell too much of single people. */
export const fewestAsked = 5

export const Month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份写作 2026-11'))

/** How much was asked at a place or in a matter. Numbers are null where they, or what could be worked out from them, would be of fewer than five. */
export const AskedRow = z.object({
  /** A territory, or a matter; empty where it is not known. */
  key: z.string(),
  name: z.string(),
  asked: z.nullable(z.number()),
  answered: z.nullable(z.number()),
  unanswered: z.nullable(z.number()),
  noHelp: z.nullable(z.number()),
  /** Asked in the month before. */
  before: z.nullable(z.number()),
})
export type AskedRow = z.infer<typeof AskedRow>

/** 居民问了什么 in one month: here, at the places directly under it, by matter. No names. */
export const AskedReport = z.object({ month: z.string(), territory: z.string(), all: AskedRow, places: z.array(AskedRow), matters: z.array(AskedRow) })
export type AskedReport = z.infer<typeof AskedReport>
