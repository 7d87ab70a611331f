import type { RouteSet } from '@shared/triage/route-rule'
import { sentenceOf } from '@shared/triage/rule-sentence'
import { Refusal } from '@shared/platform/refusal'
import { type Context, hatsOver } from '@platform/kernel/context'
import { mannedBodies } from '../../grids'
import { checkRules, type District } from '../rules/check-rules'
import { rowsOf } from '../rules/tree'
import { treeOf } from '../store/remembered-tree'
import type { RouteSetRow } from '../store/route-sets'
import { ruleNames } from './rule-book'

/** Rules are the whole district's. @throws Refusal `notAllowed` */
export function assertDistrict(ctx: Context): void {
  if (hatsOver(ctx, ctx.districtId).length === 0) throw new Refusal('notAllowed', 'not over the district', { sentence: '派单规则由区里管理' })
}

/** What rules are checked against. */
export async function ruleDistrict(ctx: Context): Promise<District & { bodies: { id: string; name: string }[] }> {
  const [names, tree, manned] = await Promise.all([ruleNames(ctx), treeOf(ctx), mannedBodies(ctx)])
  const category: District['category'] = (l1, l2) => {
    const { first, second } = rowsOf(tree, { l1, l2 })
    const row = l2 === null ? first : second
    return row && (row.retired || first?.retired ? 'retired' : 'inUse')
  }
  return { ...names, category, manned }
}

export function toSet(row: RouteSetRow, district: District): RouteSet {
  const { version, state, revision, rules, useCategoryBody, note, at, byName } = row
  return {
    version,
    state,
    revision,
    rules,
    useCategoryBody,
    note,
    at: at.toISOString(),
    by: byName,
    sentences: rules.map((rule) => sentenceOf(rule, district)),
    problems: checkRules(rules, district),
  }
}

/** How somebody signs a version: their post and name. */
export function signedBy(ctx: Context): { by: string | null; byName: string | null } {
  const post = ctx.hats[0]?.post
  return { by: ctx.actor.personId, byName: [post, ctx.actor.name].filter(Boolean).join(' ') || null }
}
