import { Refusal } from '@shared/platform/refusal'

/** Our fields of a row, by the names that hotlines usually give them. */
export const fields = ['id', 'title', 'body', 'time', 'user', 'phone', 'place'] as const
export type Field = (typeof fields)[number]

/** For each of our fields, the names of theirs to look under, in order. */
export type Names = Record<Field, readonly string[]>
/** What a mapping file says: some of our fields → their name or names. */
export type Mapping = Partial<Names>

export const needed = ['id', 'body', 'time'] as const satisfies readonly Field[]

export const fieldWord: Record<Field, string> = { id: '编号', title: '标题', body: '内容', time: '时间', user: '来电人', phone: '联系电话', place: '地址' }

/** Field names that need no mapping. */
export const usualNames: Names = {
  id: ['id', '工单编号', '工单号', '编号', '诉求编号', '留言编号', '受理编号', '事件编号', '案件编号', '单号', 'ticket_id', 'ticketid'],
  title: ['title', '标题', '主题', '诉求标题', '工单标题', '留言主题', 'subject'],
  body: ['body', '内容', '正文', '诉求内容', '工单内容', '主要内容', '留言内容', '留言详情', '反映内容', '问题描述', '描述', 'text', 'content'],
  time: ['time', '时间', '诉求时间', '受理时间', '来电时间', '留言时间', '登记时间', '上报时间', '提交时间', '创建时间', 'created_at', 'date'],
  user: ['user', '来电人', '诉求人', '反映人', '联系人', '姓名', '来访人', '留言用户', '用户', 'name'],
  phone: ['phone', '联系电话', '电话', '来电号码', '手机', '手机号', '手机号码', '联系方式', 'tel'],
  place: ['place', '地址', '地点', '事发地址', '事发地点', '诉求地址', '详细地址', '位置', 'address'],
}

/** The names by which the contract knows some fields are understood too. */
const alsoCalled: Record<string, Field> = { text: 'body', saidAt: 'time', placeText: 'place' }

/**
 * Reads a mapping file: a JSON object of our field → their name, or a list of names of which the first filled one counts.
 * @throws Refusal `badInput` naming the key that is unknown, empty, given twice or of the wrong type.
 */
export function readMapping(json: string): Mapping {
  const mapping: { [F in Field]?: string[] } = {}
  for (const [key, value] of Object.entries(objectOf(json))) {
    const field = fieldOf(key)
    if (mapping[field]) throw refuse(key, `映射文件里“${key}”和另一个键说的是同一个字段，请只留一个`)
    mapping[field] = namesOf(key, value)
  }
  return mapping
}

function objectOf(json: string): object {
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch {
    throw refuse(undefined, '映射文件不是有效的 JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(undefined, '映射文件应为一个 JSON 对象，例如 {"id":"工单编号","body":"诉求内容"}')
  return value
}

function fieldOf(key: string): Field {
  const field = fields.find((one) => one === key) ?? (Object.hasOwn(alsoCalled, key) ? alsoCalled[key] : undefined)
  if (!field) throw refuse(key, `映射文件里的“${key}”不是可用的字段，可用的有：${fields.join('、')}（左边写我们的字段，右边写对方的列名）`)
  return field
}

function namesOf(key: string, value: unknown): string[] {
  const names: unknown[] = Array.isArray(value) ? value : [value]
  const good = names.filter((name): name is string => typeof name === 'string' && name.trim() !== '')
  if (good.length === 0 || good.length < names.length) throw refuse(key, `映射文件里“${key}”的值应为列名（文字）或列名的列表`)
  return good
}

function refuse(key: string | undefined, sentence: string): Refusal {
  return new Refusal('badInput', `mapping: ${key ?? 'file'}`, { field: key ? `mapping.${key}` : 'mapping', sentence })
}

/** Names as they are compared: neither case, width nor outer spaces make a difference. */
export function sameName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

/** Mapped fields are read under the mapped names only; the others under the usual ones. */
export function namesFor(mapping: Mapping): Names {
  const under = (field: Field) => (mapping[field] ?? usualNames[field]).map(sameName)
  return { id: under('id'), title: under('title'), body: under('body'), time: under('time'), user: under('user'), phone: under('phone'), place: under('place') }
}

/**
 * Looks at the header before any row is taken.
 * @throws Refusal `badInput` when a needed column, or one that the mapping names, is not there.
 */
export function checkHeader(header: readonly string[], mapping: Mapping): void {
  const there = new Set(header.map(sameName))
  const names = namesFor(mapping)
  for (const field of fields) {
    if (names[field].some((name) => there.has(name))) continue
    const mapped = mapping[field]
    if (mapped) throw refuse(field, `文件里没有映射给“${field}”的列“${mapped.join('”“')}”，文件的列是：${header.join('、')}`)
    if (needed.some((one) => one === field))
      throw refuse(field, `文件里找不到“${fieldWord[field]}”这一列，请用 --mapping 说明是哪一列；文件的列是：${header.join('、')}`)
  }
}
