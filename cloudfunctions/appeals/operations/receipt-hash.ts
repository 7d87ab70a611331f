import { limits } from '@shared/appeals/limits'
import { readCode } from '@shared/platform/text'
import { hashCode } from '@platform/kernel/seal'

const letters = 16

/** The most parts that one appeal can be split into, itself included. */
export const mostParts = 9

/** What takes an anonymous appeal up again opens with the same code and a number from here on. */
const firstFollowUp = 11

/** The numbers behind a code that may open something: parts, and what was taken up again. */
export const numbersBehind: readonly number[] = [
  ...Array.from({ length: mostParts - 1 }, (_, index) => index + 2),
  ...Array.from({ length: limits.followUps }, (_, index) => index + firstFollowUp),
]
export const followUpNumbers = numbersBehind.filter((n) => n >= firstFollowUp)

/**
 * The hash by which a receipt code finds its appeal. A part split out of an anonymous appeal opens with the same code and a number
 * behind it (…-2): its hash is made of the first hash, so that whoever splits needs not know the code.
 */
export function receiptHash(typed: string): string {
  const read = readCode(typed)
  const code = hashCode(read.slice(0, letters))
  return read.length > letters ? partHash(code, Number(read.slice(letters))) : code
}

/** The hash of part `n` of an anonymous appeal, from the hash of its code. */
export function partHash(hash: string, n: number): string {
  return hashCode(`${hash}-${n}`)
}

/** The code as it was given, without a part's number, and the code of part `n`. */
export function codeOfPart(typed: string, n: number | null): string {
  const code = readCode(typed).slice(0, letters)
  return n === null ? code : `${code}-${n}`
}
