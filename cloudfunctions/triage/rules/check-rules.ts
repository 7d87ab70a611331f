import type { RouteRule, RuleProblem } from '@shared/triage/route-rule'
import { type RuleNames, whenWords } from '@shared/triage/rule-sentence'
import { aboutOfficials } from './route'
import { covers } from './rule-fits'

/** What a district has that rules may speak of. */
export interface District extends RuleNames {
  /** Whether there is such a category, by its name or one of its other names. */
  category(l1: string, l2: string | null): 'inUse' | 'retired' | null
  /** Bodies in which somebody works. */
  manned: ReadonlySet<string>
}

/** Everything that is wrong with a list of rules, in their order. A list without problems can go live. Rules that are switched off are not looked at. */
export function checkRules(rules: readonly RouteRule[], district: District): RuleProblem[] {
  return rules.flatMap((rule, at) => (rule.on ? problemsOf(rule, rules.slice(0, at), district) : []))
}

function problemsOf(rule: RouteRule, before: readonly RouteRule[], district: District): RuleProblem[] {
  const problem = (kind: RuleProblem['kind'], sentence: string): RuleProblem => ({ rule: rule.id, kind, sentence })
  const found: RuleProblem[] = []
  if (before.some(({ id }) => id === rule.id)) found.push(problem('twice', '和前面的一条编号相同，请删掉重加'))
  if (isEmpty(rule)) found.push(problem('empty', '没有任何条件：会管到所有诉求，请至少加一个条件'))
  if ('body' in rule.then) {
    const { body } = rule.then
    if (district.body(body) === null) found.push(problem('unknownBody', `没有“${body}”这个部门，请重新选择`))
    else if (!district.manned.has(body)) found.push(problem('emptyBody', `${district.body(body)}还没有人员，这条规则不会起作用`))
  }
  const { territory } = rule.when
  if (territory !== undefined && district.territory(territory) === null) found.push(problem('unknownTerritory', `没有“${territory}”这个辖区，请重新选择`))
  found.push(...categoryProblems(rule, district).map(([kind, sentence]) => problem(kind, sentence)))
  if (isProtected(rule)) found.push(problem('protected', '反映干部的事不能交当地经办，请选区集成指挥中心或一个部门'))
  const first = before.find((earlier) => earlier.on && !isEmpty(earlier) && decides(earlier, rule) && shadows(earlier, rule))
  if (first) found.push(problem('neverReached', `轮不到这一条：前面的第 ${before.indexOf(first) + 1} 条（${whenWords(first.when, district)}）已经管到了`))
  return found
}

function isEmpty({ when }: RouteRule): boolean {
  return Object.values(when).every((value) => value === undefined || (Array.isArray(value) && value.length === 0))
}

/**
 * The same conditions again, for another post, are a second choice for when nobody of a body is on duty. A post of the place always
 * has somebody, and a narrower rule after a wider one was surely meant to come first.
 */
function shadows(earlier: RouteRule, later: RouteRule): boolean {
  if (!covers(earlier.when, later.when)) return false
  const secondChoice = covers(later.when, earlier.when) && 'body' in earlier.then && JSON.stringify(earlier.then) !== JSON.stringify(later.then)
  return !secondChoice
}

/** Charges against officials and emergencies are decided only by rules that name them, so one that does not leaves them for later rules. */
function decides(earlier: RouteRule, later: RouteRule): boolean {
  if (isProtected(earlier)) return false
  if (later.when.l1 === aboutOfficials && earlier.when.l1 !== aboutOfficials) return false
  return later.when.urgency !== 'emergency' || earlier.when.urgency === 'emergency'
}

function isProtected({ when, then }: RouteRule): boolean {
  return when.l1 === aboutOfficials && 'post' in then && then.post !== 'district'
}

function categoryProblems({ when: { l1, l2 } }: RouteRule, district: District): [RuleProblem['kind'], string][] {
  if (l1 === undefined) return l2 === undefined ? [] : [['unknownCategory', `“${l2}”缺少上一级分类，请重新选择`]]
  const name = l2 ?? l1
  switch (district.category(l1, l2 ?? null)) {
    case 'inUse':
      return []
    case 'retired':
      return [['retiredCategory', `“${name}”这个分类已停用，新的诉求不会再归到这里`]]
    case null:
      return [['unknownCategory', `没有“${name}”这个分类，请重新选择`]]
  }
}
