import * as z from 'zod/mini'
import { Bag } from '../appeals/bag'
import { operation } from '../platform/contract'
import { staff } from '../platform/role'
import { line, words } from '../platform/text'
import { TerritoryPath } from '../platform/territory'
import { Category, CategoryCode, CategoryVersion, SaveCategory } from './category'
import { Danger, DangerKind, dangerKinds, Hotline } from './danger'
import { RouteRules, RouteSet } from './route-rule'

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

/** Categories and numbers to call are the whole district's. */
const editors = operation({ by: ['admin', 'districtCentre'], reach: 'territory' })

export const triageContract = {
  suggest: operation({ by: ['resident', ...staff], reach: 'anyone' })
    .input(z.object({ bag: Bag, text: z.string().check(z.maxLength(20_000, '内容最多 20000 个字')) }))
    .output(
      z.extend(Suggestion, {
        /** What is going on by the words, with whom to call first; never in the way of sending. */
        danger: z.nullable(Danger),
        /** Where this is already being handled, in words for the resident (信访); null = nothing of the kind. */
        advice: z.nullable(z.string()),
      }),
    ),
  listHotlines: operation({ by: ['resident', ...staff], reach: 'anyone' })
    .input(z.object({}))
    .output(z.array(Hotline)),
  /** Adds a number or changes it; a retired one comes back into use. */
  saveHotline: editors
    .input(
      z.object({
        number: z
          .string()
          .check(
            z.regex(
              /^(1\d{2,4}|9\d{4,7}|0\d{2,3}-?\d{7,8}|[2-8]\d{6,7}|400-?\d{3}-?\d{4}|1[3-9]\d{9})$/,
              '号码不正确：请写 3–5 位短号、区号加座机、400 号码或手机号',
            ),
          ),
        name: words('名称', 20),
        kinds: z.array(DangerKind).check(z.maxLength(dangerKinds.length, '适用情形太多')),
        source: words('来源', 100),
        hours: words('接听时间', 40),
        position: z.int('次序应为整数').check(z.minimum(1, '次序从 1 开始'), z.maximum(999, '次序最大 999')),
      }),
    )
    .output(Hotline),
  retireHotline: editors.input(z.object({ number: line(20) })).output(Hotline),
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
  /** The routing rules (派单规则): live, draft and earlier versions, and what rules can name. */
  listRouteSets: editors.input(z.object({})).output(
    z.object({
      sets: z.array(RouteSet),
      bodies: z.array(z.object({ id: z.string(), name: z.string() })),
      /** Names of the territories that the rules speak of. */
      territories: z.array(z.object({ path: TerritoryPath, name: z.string() })),
    }),
  ),
  saveRouteDraft: editors
    .input(z.extend(RouteRules, { version: z.nullable(z.int32()), revision: z.int32(), note: z._default(line(200, '说明最多 200 个字'), '') }))
    .output(RouteSet),
  /** A draft that is sound, or an earlier version again. */
  publishRoutes: editors.input(z.object({ version: z.int32(), revision: z.int32() })).output(RouteSet),
  /** Gives a district the committed category tree to begin with; what it has already stays as it is. Only by command. */
  adoptCategories: operation({ by: ['system'], reach: 'woken' })
    .input(z.object({}))
    .output(z.object({ written: z.number() })),
  /** Counts which words are common in the district, so that they say little about what is alike. Woken by the clock. */
  countTerms: operation({ by: ['system'], reach: 'woken' })
    .input(z.object({}))
    .output(z.object({ documents: z.number() })),
}
