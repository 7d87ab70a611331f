import { Phone } from '../platform/text'
import { type FieldKind, fieldText, type TemplateField } from './reply-template'

const field = /\{([^{}\n]{1,20})\}/g

/** The names that stand in braces, each once, in their order. */
export function fieldsIn(body: string): string[] {
  return [...new Set([...body.matchAll(field)].map(([, name]) => (name ?? '').trim()))]
}

/** The words with what is known written in; what is not known yet stays in its braces. */
export function fill(body: string, values: Readonly<Record<string, string>>): string {
  return body.replace(field, (whole, name: string) => (Object.hasOwn(values, name.trim()) && values[name.trim()]?.trim()) || whole)
}

const day = /^(?:(\d{4})[-年/.])?(\d{1,2})[-月/.](\d{1,2})日?(?:\s*(?:上午|下午|晚上)?\s*(\d{1,2})(?:[:：](\d{2})|[点时](?:\d{1,2}分?|半)?))?$/

/** Why this cannot stand in a field of that kind, in words; null when it can. */
export function whyNotValue(kind: FieldKind, value: string): string | null {
  const said = value.trim()
  if (!said) return '还没填'
  if (said.length > fieldText) return `最多 ${fieldText} 个字`
  if (/[{}]/.test(said)) return '不能有大括号'
  switch (kind) {
    case 'words':
      return null
    case 'phone':
      return Phone.safeParse(said).success ? null : '电话号码不正确'
    case 'number':
      return /^\d{1,8}(\.\d{1,2})?$/.test(said) ? null : '要填数字，例如 3 或 1200.50'
    case 'day':
      return isDay(said) ? null : '要填日期，例如 11月23日 或 11月23日 14:30'
  }
}

function isDay(said: string): boolean {
  const [, , month, date, hour, minute] = day.exec(said) ?? []
  const most = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1]
  return most !== undefined && Number(date) >= 1 && Number(date) <= most && Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60
}

/** The first field that is not filled as its kind wants, and why. */
export function wrongField(fields: readonly TemplateField[], values: Readonly<Record<string, string>>): { name: string; why: string } | null {
  for (const { name, kind } of fields) {
    const why = whyNotValue(kind, Object.hasOwn(values, name) ? (values[name] ?? '') : '')
    if (why) return { name, why }
  }
  return null
}

/** What one would think a field of this name holds. */
export function kindOf(name: string): FieldKind {
  if (/电话|热线/.test(name)) return 'phone'
  if (/时间$|日期$/.test(name)) return 'day'
  return /数量$|金额$|天数$|车数$/.test(name) ? 'number' : 'words'
}
