import * as z from 'zod/mini'
import { Bag } from '../appeals/bag'
import { operation } from '../platform/contract'
import { staff } from '../platform/role'

/** What the machine makes of some words: a category of the two-level tree, how sure, and why. */
export const Suggestion = z.object({
  category: z.object({ l1: z.string(), l2: z.nullable(z.string()) }),
  /** 0–1: the share of such answers that were right on held-back messages. */
  confidence: z.number(),
  reasons: z.array(z.string()),
  /** Another bag the words seem to point to; the resident decides. */
  bagHint: z.nullable(Bag),
  urgency: z.enum(['ordinary', 'urgent', 'emergency']),
})
export type Suggestion = z.infer<typeof Suggestion>

export const triageContract = {
  suggest: operation({ by: ['resident', ...staff], reach: 'anyone' })
    .input(z.object({ bag: Bag, text: z.string().check(z.maxLength(20_000)) }))
    .output(Suggestion),
  listCategories: operation({ by: staff, reach: 'anyone' })
    .input(z.object({}))
    .output(z.array(z.object({ code: z.string(), l1: z.string(), l2: z.nullable(z.string()) }))),
  /** Gives a district the committed category tree to begin with; what it has already stays as it is. Only by command. */
  adoptCategories: operation({ by: ['system'], reach: 'woken' })
    .input(z.object({}))
    .output(z.object({ written: z.number() })),
  /** Counts which words are common in the district, so that they say little about what is alike. Woken by the clock. */
  countTerms: operation({ by: ['system'], reach: 'woken' })
    .input(z.object({}))
    .output(z.object({ documents: z.number() })),
}
