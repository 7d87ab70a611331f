import { randomUUID } from 'node:crypto'
import { encode } from 'uqr'
import { drawPng } from './png'

/** A subscription message that the far end took. */
export interface SentMessage {
  openid: string
  templateId: string
  page: string
  data: Record<string, string>
}

/** What the far end knows and remembers. */
export interface FarEnd {
  isRisky(text: string): boolean
  refuses(openid: string): boolean
  phoneOf(code: string): string | undefined
  usedCodes: Set<string>
  sent: SentMessage[]
  /** Called once a media check has been taken; the verdict follows by push. */
  verdictLater(check: { traceId: string; risky: boolean }): void
}

export type ApiAnswer = { json: Record<string, unknown> } | { png: Buffer }
type Api = (input: Record<string, unknown>, far: FarEnd) => ApiAnswer

const no = (errcode: number, errmsg: string): ApiAnswer => ({ json: { errcode, errmsg } })
const yes = (rest: Record<string, unknown> = {}): ApiAnswer => ({ json: { errcode: 0, errmsg: 'ok', ...rest } })
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Labels of the content check: 100 normal, 20006 illegal (违法犯罪). */
const verdictOf = (risky: boolean) => ({ suggest: risky ? 'risky' : 'pass', label: risky ? 20006 : 100 })

/** Text check v2: at most 2,500 characters, an openid is needed. */
const checkText: Api = (input, far) => {
  const content = text(input.content)
  if (input.version !== 2) return no(47001, 'version must be 2')
  if (!text(input.openid)) return no(40003, 'invalid openid')
  if (!content) return no(44002, 'empty post data')
  if ([...content].length > 2500) return no(45002, 'content size out of limit')
  const risky = far.isRisky(content)
  return yes({ trace_id: randomUUID(), result: verdictOf(risky), detail: [{ strategy: 'keyword', errcode: 0, ...verdictOf(risky), prob: 90 }] })
}

const checkMedia: Api = (input, far) => {
  const url = text(input.media_url)
  if (input.version !== 2) return no(47001, 'version must be 2')
  if (!text(input.openid)) return no(40003, 'invalid openid')
  if (!/^https?:\/\//.test(url) || (input.media_type !== 1 && input.media_type !== 2)) return no(47001, 'data format error')
  const traceId = randomUUID()
  far.verdictLater({ traceId, risky: far.isRisky(decodeURI(url)) })
  return yes({ trace_id: traceId })
}

/** Longest value of a template field, in characters, by the kind in its key (`thing1`). */
const longest: Record<string, number> = { thing: 20, name: 10, phrase: 5, character_string: 32 }

const sendMessage: Api = (input, far) => {
  const openid = text(input.touser)
  if (!openid) return no(40003, 'invalid openid')
  if (!text(input.template_id)) return no(40037, 'invalid template_id')
  const data: Record<string, string> = {}
  for (const [key, field] of Object.entries((input.data ?? {}) as Record<string, { value?: unknown }>)) {
    const value = String(field.value ?? '')
    const most = longest[key.replace(/\d+$/, '')]
    if (!value || (most !== undefined && [...value].length > most)) return no(47003, `argument invalid! data.${key}.value invalid`)
    data[key] = value
  }
  if (far.refuses(openid)) return no(43101, 'user refuse to accept the msg')
  far.sent.push({ openid, templateId: text(input.template_id), page: text(input.page), data })
  return yes({ msgid: far.sent.length })
}

const makeCode: Api = (input) => {
  const scene = text(input.scene)
  if (!/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/.test(scene)) return no(40169, 'invalid length for scene, or the data is not json string')
  if (text(input.page).startsWith('/')) return no(41030, 'invalid page')
  const dark = encode(`${text(input.page)}?scene=${encodeURIComponent(scene)}`, { border: 4 }).data
  return { png: drawPng(dark, Math.max(1, Math.floor(430 / dark.length))) }
}

/** A code is good once. */
const tellPhone: Api = (input, far) => {
  const code = text(input.code)
  const phone = far.phoneOf(code)
  if (!phone || far.usedCodes.has(code)) return no(40029, 'invalid code')
  far.usedCodes.add(code)
  return yes({ phone_info: { phoneNumber: `+86${phone}`, purePhoneNumber: phone, countryCode: '86' } })
}

const apis: Record<string, Api> = {
  'security.msgSecCheck': checkText,
  'security.mediaCheckAsync': checkMedia,
  'subscribeMessage.send': sendMessage,
  'wxacode.getUnlimited': makeCode,
  'phonenumber.getPhoneNumber': tellPhone,
}

/** Answers one openapi call as WeChat documents it; an api that nobody here needs is refused by its own errcode. */
export function answerApi(name: string, input: Record<string, unknown>, far: FarEnd): ApiAnswer {
  const api = Object.hasOwn(apis, name) ? apis[name] : undefined
  return api ? api(input, far) : no(-604101, `function has no permission to call this API: ${name}`)
}
