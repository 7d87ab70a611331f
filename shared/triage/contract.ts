import * as z from 'zod/mini'
import { Bag } from '../appeals/bag'
import { operation } from '../platform/contract'
import { staff } from '../platform/role'
import { Category, CategoryCode, CategoryVersion, SaveCategory } from './category'

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

const editors = operation({ by: ['admin', 'districtCentre'], reach: 'territory' })

export const triageContract = {
  suggest: operation({ by: ['resident', ...staff], reach: 'anyone' })
    .input(z.object({ bag: Bag, text: z.string().check(z.maxLength(20_000)) }))
    .output(Suggestion),
  /** The tree in the order of its codes; retired ones only when asked for. */
  listCategories: operation({ by: staff, reach: 'anyone' })
    .input(z.object({ retired: z._default(z.boolean(), false) }))
    .output(z.array(Category)),
  saveCategory: editors.input(SaveCategory).output(Category),
  /** No new appeal gets it any more; the orders that carry it keep it. */
  retireCategory: editors.input(z.object({ code: CategoryCode, version: z.int() })).output(Category),
  restoreCategory: editors.input(z.object({ code: CategoryCode, version: z.int() })).output(Category),
  listCategoryHistory: operation({ by: ['admin', 'districtCentre', 'auditor'], reach: 'territory' })
    .input(z.object({ code: CategoryCode }))
    .output(z.array(CategoryVersion)),
  /** The bodies (职能部门) that a category can be given to. */
  listBodies: operation({ by: staff, reach: 'anyone' })
    .input(z.object({}))
    .output(z.array(z.object({ id: z.string(), name: z.string() }))),
  /** Gives a district the committed category tree to begin with; what it has already stays as it is. Only by command. */
  adoptCategories: operation({ by: ['system'], reach: 'woken' })
    .input(z.object({}))
    .output(z.object({ written: z.number() })),
  /** Counts which words are common in the district, so that they say little about what is alike. Woken by the clock. */
  countTerms: operation({ by: ['system'], reach: 'woken' })
    .input(z.object({}))
    .output(z.object({ documents: z.number() })),
}
