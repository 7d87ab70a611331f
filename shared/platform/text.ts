import * as z from 'zod/mini'

/** PostgreSQL stores every character but U+0000. */
export const storable = z.refine<string>((text) => !text.includes('\u0000'), '含有无法保存的字符（U+0000）')
/** Half of a broken-off emoji becomes U+FFFD, as UTF-8 has it. Not `toWellFormed`: older phones do not have it. */
export const wellFormed = z.overwrite<string>((text) => text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'))

/** A piece of text that is stored or looked up as it is: keys, codes, names of files. */
export function line(max: number, tooLong?: string) {
  return z.string().check(z.maxLength(max, tooLong), storable, wellFormed)
}

/** Trimmed words of a person, with the limit said in the refusal. Length is counted in characters as WeChat counts them. */
export function words(what: string, max: number, min = 1) {
  return z
    .string(`${what}应为文字`)
    .check(
      z.trim(),
      z.minLength(min, min === 1 ? `${what}不能为空` : `${what}至少 ${min} 个字`),
      z.maxLength(max, `${what}最多 ${max} 个字`),
      storable,
      wellFormed,
    )
}

/** Codes people type by hand: letters that look like digits are read as digits, case and dashes do not matter. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0').replace(/U/g, 'V')
}

/** A mainland mobile or landline number as people write it. */
export const Phone = z.string().check(z.regex(/^(\+?86[- ]?)?(1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}|\d{3,8})$/, '电话号码不正确'))

export const Id = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, '编号不正确'))

/** A moment with its offset, of this century. */
export const Moment = z.iso.datetime({ offset: true, error: '时间不正确' }).check(z.maxLength(40), z.regex(/^20\d\d-/, '时间不正确'))
