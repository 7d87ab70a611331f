import * as z from 'zod/mini'
import { Danger } from '../triage/danger'

/** Whether a law holds now, as far as somebody has looked it up (效力). */
export const validityStates = ['inForce', 'repealed', 'notYet', 'unknown'] as const
export const ValidityShown = z.object({ state: z.enum(validityStates), words: z.string() })
export type ValidityShown = z.infer<typeof ValidityShown>

/** An article that an answer rests on, with the stretch that carries the point. */
export const SourceShown = z.object({ law: z.string(), article: z.string(), says: z.string(), validity: ValidityShown })
export type SourceShown = z.infer<typeof SourceShown>

/** A sentence of an answer; `cites` are places in the answer's `sources`. */
const Said = z.object({ text: z.string(), cites: z.array(z.number()) })

/** What the service says: an answer from a card, or why there is none. */
export const LegalAnswer = z.object({
  kind: z.enum(['greeting', 'answer', 'more', 'unsure', 'refused', 'danger']),
  title: z.string(),
  card: z.nullable(z.string()),
  sentences: z.array(Said),
  steps: z.array(z.string()),
  papers: z.array(z.string()),
  limits: z.array(Said),
  places: z.array(z.string()),
  not: z.nullable(z.string()),
  asks: z.array(z.object({ question: z.string(), choices: z.array(z.string()) })),
  sources: z.array(SourceShown),
  /** Articles that may have to do with it, where no card fits (可能有关). */
  near: z.array(z.object({ law: z.string(), article: z.string(), text: z.string() })),
  /** Titles of the cards that it may be about, where none fits for certain: one tap asks it. */
  perhaps: z._default(z.array(z.string()), []),
  /** Put into plainer words by a language model, and checked against the sources (人工智能改写): people are told so. */
  reworded: z._default(z.boolean(), false),
  danger: z.nullable(Danger),
  /** Where to go with it: a lawyer, mediation, a bag. */
  doors: z.boolean(),
})
export type LegalAnswer = z.infer<typeof LegalAnswer>

/** One turn of a conversation: the resident's words, or an answer. */
export const Turn = z.object({
  no: z.number(),
  at: z.iso.datetime(),
  by: z.enum(['resident', 'service', 'lawyer']),
  text: z.nullable(z.string()),
  answer: z.nullable(LegalAnswer),
  /** Seen by the other side. */
  read: z.boolean(),
  /** A lawyer's note that the resident never sees. */
  internal: z.boolean(),
})
export type Turn = z.infer<typeof Turn>

export const Chat = z.object({
  id: z.string(),
  title: z.string(),
  at: z.iso.datetime(),
  turns: z.array(Turn),
  /** The lawyer who was asked, where one was. */
  lawyer: z.nullable(
    z.object({
      state: z.enum(['waiting', 'open', 'closed']),
      due: z.iso.datetime(),
      name: z.nullable(z.string()),
      summary: z.nullable(z.string()),
      score: z.nullable(z.number()),
    }),
  ),
})
export type Chat = z.infer<typeof Chat>

/** An article in full with its neighbours (法条). */
export const ArticleShown = z.object({
  law: z.string(),
  article: z.string(),
  chapter: z.nullable(z.string()),
  text: z.string(),
  /** The date of the imported text; null where only what is shipped with the cards is known. */
  version: z.nullable(z.string()),
  validity: ValidityShown,
  source: z.nullable(z.string()),
  neighbours: z.array(z.object({ article: z.string(), text: z.string() })),
})
export type ArticleShown = z.infer<typeof ArticleShown>
