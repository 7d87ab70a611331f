import { bagName } from '../appeals/bag'
import type { RouteRule, RuleHours, RulePost, RuleThen, RuleWhen } from './route-rule'

/** What bodies and territories are called; null = there is none of that id. */
export interface RuleNames {
  body(id: string): string | null
  territory(path: string): string | null
}

export const hoursName: Record<RuleHours, string> = { work: '上班时间', off: '下班时间', night: '夜间', rest: '休息日', nightOrRest: '夜间和休息日' }

export const rulePostName: Record<RulePost, string> = {
  onDuty: '当地值班网格员',
  committee: '当地村（社区）委会',
  town: '当地镇（街道）综治中心',
  district: '区集成指挥中心',
}

const urgencyName = { ordinary: '一般', urgent: '较急', emergency: '紧急' } as const

/** A rule as people read it: 城乡建设 · 供水 的吐槽，在稻香镇，夜间和休息日 → 区水务局；没人在岗就看下一条. */
export function sentenceOf(rule: Pick<RouteRule, 'when' | 'then'>, names: RuleNames): string {
  return `${whenWords(rule.when, names)} → ${thenWords(rule.then, names)}；没人在岗就看下一条`
}

/** Only the conditions. */
export function whenWords({ l1, l2, bag, urgency, territory, hours, words }: RuleWhen, names: RuleNames): string {
  const category = [l1, l2].filter(Boolean).join(' · ')
  const kind = `${urgency ? urgencyName[urgency] : ''}${bag ? bagName[bag] : ''}`
  const what = category && kind ? `${category} 的${kind}` : category || (kind ? `${kind}${bag ? '' : '事项'}` : '')
  const parts = [
    what,
    territory ? `在${names.territory(territory) ?? `（没有这个辖区：${territory}）`}` : '',
    hours ? hoursName[hours] : '',
    words && words.length > 0 ? `提到${words.map((word) => `“${word}”`).join('或')}` : '',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('，') : '所有诉求'
}

export function thenWords(then: RuleThen, names: RuleNames): string {
  return 'body' in then ? (names.body(then.body) ?? `（没有这个部门：${then.body}）`) : rulePostName[then.post]
}
