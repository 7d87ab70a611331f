import { Refusal } from '@shared/platform/refusal'
import type { RouteRule } from '@shared/triage/route-rule'
import { type RuleNames, sentenceOf } from '@shared/triage/rule-sentence'
import type { Context } from '@platform/kernel/context'
import { type Reader, remember } from '@platform/kernel/remembered'
import { territoryNames } from '../../grids'
import type { RuleBook } from '../rules/route'
import { rowsOf, type Tree, termsOf } from '../rules/tree'
import { listBodyNames } from '../store/categories'
import { treeOf } from '../store/remembered-tree'
import { findLive, findSet, type RouteSetRow } from '../store/route-sets'

/** Milliseconds after which another process's publishing is seen here, and after which names are read anew. */
const maxAge = 3000
const namesAge = 60_000

interface Live {
  book: RuleBook | null
  readAt: number
}

const live = remember<Live>(maxAge, async (reader, last) => {
  const row = await findLive(reader.db, reader.districtId)
  const asBefore = (last?.book?.version ?? null) === (row?.version ?? null)
  if (last && asBefore && performance.now() - last.readAt < namesAge) return last
  return { book: row && (await bookOfRow(reader, row)), readAt: performance.now() }
})

/** The rules that hold now; null where a district has none. Remembered for some seconds. */
export async function liveBook(reader: Reader): Promise<RuleBook | null> {
  return (await live.get(reader)).book
}

/** One version of the rules, whatever its state. @throws Refusal `notFound` */
export async function bookOf(ctx: Context, version: number): Promise<RuleBook> {
  const row = await findSet(ctx.db, ctx.districtId, version)
  if (!row) throw refuseVersion(version)
  return bookOfRow(ctx, row)
}

export function refuseVersion(version: number): Refusal {
  return new Refusal('notFound', `no route set ${version}`, { field: 'version', sentence: `没有第 ${version} 版规则，请刷新看看` })
}

/** After rules were published in this process. */
export function forgetBook(reader: Reader): void {
  live.forget(reader)
}

/** What the ids in rules are called. */
export async function ruleNames(reader: Reader): Promise<RuleNames & { bodies: { id: string; name: string }[] }> {
  const byId = await listBodyNames(reader.db, reader.districtId)
  const bodies = [...byId].map(([id, name]) => ({ id, name }))
  const territories = await territoryNames(reader)
  return { bodies, body: (id) => byId.get(id) ?? null, territory: (path) => territories.get(path) ?? null }
}

async function bookOfRow(reader: Reader, { version, rules, useCategoryBody }: RouteSetRow): Promise<RuleBook> {
  const [names, tree] = await Promise.all([ruleNames(reader), treeOf(reader)])
  return {
    version,
    rules: rules.map((rule) => inTodaysNames(rule, tree)),
    useCategoryBody,
    sentence: (rule) => sentenceOf(rule, names),
    bodyName: names.body,
    bodyOf: (category) => termsOf(tree, category).body,
  }
}

/** A rule goes on when its category is given another name: the earlier one stays as an alias. */
function inTodaysNames(rule: RouteRule, tree: Tree): RouteRule {
  const { l1, l2 } = rule.when
  if (l1 === undefined) return rule
  const { first, second } = rowsOf(tree, { l1, l2: l2 ?? null })
  return { ...rule, when: { ...rule.when, l1: first?.l1 ?? l1, ...(l2 === undefined ? {} : { l2: second?.l2 ?? l2 }) } }
}
