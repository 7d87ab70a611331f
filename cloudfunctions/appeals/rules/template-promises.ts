import type { Outcome } from '@shared/appeals/outcome'

const done = /已(经)?(全部)?(解决|修好|修复|办好|处理完|处理好|整改到位|落实到位|付清|清走|补好|拆除)/
const sworn = /(一定|保证|承诺|确保|必须).{0,8}(解决|办成|办好|修好|完成|到位)/
const soon = /(马上|很快|近期|尽快|立即|随后).{0,8}(解决|办好|办理|修好|处理|完成|安排)/
const willDo = /(会|将|准备)(为您|给您|帮您)?(办理|处理|解决|受理)|已(经)?(受理|派人|派单|安排)/
const notYet = /(正在|仍在|还在)(办理|处理|协调|研究|施工|维修)|(将|会|准备|计划|打算)(于|在)?.{0,8}(处理|解决|维修|修复|整改|安排|动工)|尽快|暂时|择期/

/** What a template of each outcome must not say: “已办结” is not “已解决”, and what is solved is not still going on. */
const forbidden: Record<Outcome, readonly RegExp[]> = {
  solved: [notYet],
  explained: [done, sworn, soon],
  notNow: [done, sworn, soon],
  refused: [done, sworn, soon, willDo],
}

/** The words of a template that promise more than its outcome says; null when there are none. */
export function promiseIn(outcome: Outcome, body: string): string | null {
  for (const pattern of forbidden[outcome]) {
    const [words] = pattern.exec(body) ?? []
    if (words) return words
  }
  return null
}
