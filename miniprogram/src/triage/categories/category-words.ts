import { type Category, mergingName } from '@shared/triage/category'

/** What a category has of its own, in a few words; what it takes from above is not said. */
export function termsWords({ bodyName, acceptHours, replyDays, merging, aliases }: Category): string[] {
  return [
    bodyName ?? '',
    acceptHours === null ? '' : `${acceptHours} 个工作小时接收`,
    replyDays === null ? '' : `${replyDays} 个工作日答复`,
    merging === 'samePerson' ? '' : mergingName[merging],
    aliases.length > 0 ? `又叫${aliases.join('、')}` : '',
  ].filter(Boolean)
}

/** What was different in a version from the one before it; the first one has nothing before it. */
export function changedWords(now: Category, before: Category | undefined): string {
  if (!before) return '最初'
  const fields: [string, unknown, unknown][] = [
    ['名称', now.l2 ?? now.l1, before.l2 ?? before.l1],
    ['一级类别', now.l2 && now.l1, before.l2 && before.l1],
    ['别名', now.aliases.join('、'), before.aliases.join('、')],
    ['部门', now.bodyName ?? now.body, before.bodyName ?? before.body],
    ['接收时限', now.acceptHours, before.acceptHours],
    ['答复时限', now.replyDays, before.replyDays],
    ['敏感', now.sensitive, before.sensitive],
    ['较急', now.emergency, before.emergency],
    ['要现场照片', now.evidence, before.evidence],
    ['自动合并', mergingName[now.merging], mergingName[before.merging]],
  ]
  const said = fields.filter(([, a, b]) => a !== b).map(([name, a, b]) => `${name}：${word(b)} → ${word(a)}`)
  if (now.retired !== before.retired) said.push(now.retired ? '停用' : '恢复使用')
  return said.join('；') || '没有改动'
}

function word(value: unknown): string {
  if (value === true) return '是'
  if (value === false) return '否'
  return value === null || value === undefined || value === '' ? '无' : String(value)
}
