import * as z from 'zod/mini'
import { CategoryName } from './category'

/** What the machine thought when the appeal came in, and why. Stored with the order and never changed afterwards. */
export const Explanation = z.object({
  category: CategoryName,
  /** 0–1, of the first level. */
  confidence: z.number(),
  /** Other first-level categories, likeliest first. */
  alternatives: z.array(z.object({ category: z.string(), confidence: z.number() })),
  /** Second-level categories to choose from, likeliest first; more than one when it is not sure. */
  choices: z.array(z.object({ l2: z.string(), confidence: z.number() })),
  wordsFor: z.array(z.string()),
  wordsAgainst: z.array(z.string()),
  /** The rule that decided, in words; null when the model did alone. */
  rule: z.nullable(z.string()),
  modelVersion: z.string(),
  rulesVersion: z.string(),
})
export type Explanation = z.infer<typeof Explanation>
