import * as z from 'zod/mini'
import { Bag } from '../appeals/bag'
import { line, storable, wellFormed } from '../platform/text'
import { TerritoryPath } from '../platform/territory'

/** When a rule counts, by the clock in Shanghai: `off` = outside working time, `rest` = days that are no working days, `night` = 22:00–6:00. */
export const ruleHours = ['work', 'off', 'night', 'rest', 'nightOrRest'] as const
export type RuleHours = (typeof ruleHours)[number]

export const rulePosts = ['onDuty', 'committee', 'town', 'district'] as const
export type RulePost = (typeof rulePosts)[number]

const urgencies = ['ordinary', 'urgent', 'emergency'] as const
const name = line(40)

/** Conditions of a rule; one that is absent is always met. */
export const RuleWhen = z.object({
  l1: z.optional(name),
  l2: z.optional(name),
  bag: z.optional(Bag),
  urgency: z.optional(z.enum(urgencies)),
  territory: z.optional(TerritoryPath),
  hours: z.optional(z.enum(ruleHours)),
  /** One of these stands in the words. */
  words: z.optional(z.array(line(20, '词语最多 20 个字')).check(z.maxLength(20, '一条规则最多 20 个词语'))),
})
export type RuleWhen = z.infer<typeof RuleWhen>

/** To whom: a body (职能部门), or a post of the place. */
export const RuleThen = z.union([z.object({ body: line(64) }), z.object({ post: z.enum(rulePosts) })])
export type RuleThen = z.infer<typeof RuleThen>

/** One routing rule (派单规则). Rules are read from the top; the first that fits and has somebody on duty decides. */
export const RouteRule = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(40), storable, wellFormed),
  when: RuleWhen,
  then: RuleThen,
  note: z._default(line(100, '备注最多 100 个字'), ''),
  on: z._default(z.boolean(), true),
})
export type RouteRule = z.infer<typeof RouteRule>

export const maxRules = 200

/** The part of a set of rules that is edited. */
export const RouteRules = z.object({
  rules: z.array(RouteRule).check(z.maxLength(maxRules, `一套规则最多 ${maxRules} 条`)),
  /** Where no rule fits, the body that the category tree names gets it. */
  useCategoryBody: z.boolean(),
})
export type RouteRules = z.infer<typeof RouteRules>

/** What is wrong with a rule, in words. `rule` = its id. */
export const RuleProblem = z.object({
  rule: z.string(),
  kind: z.enum(['unknownBody', 'emptyBody', 'unknownCategory', 'retiredCategory', 'unknownTerritory', 'neverReached', 'protected', 'twice', 'empty']),
  sentence: z.string(),
})
export type RuleProblem = z.infer<typeof RuleProblem>

/** One version of a district's rules. The sentences are those of its rules, in order. */
export const RouteSet = z.extend(RouteRules, {
  version: z.int(),
  state: z.enum(['draft', 'live', 'retired']),
  /** Goes up with every save of a draft: send it back so that a stale save is refused. */
  revision: z.int(),
  note: z.string(),
  at: z.iso.datetime(),
  by: z.nullable(z.string()),
  sentences: z.array(z.string()),
  problems: z.array(RuleProblem),
})
export type RouteSet = z.infer<typeof RouteSet>
