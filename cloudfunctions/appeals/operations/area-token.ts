import { createHmac } from 'node:crypto'
import { readCode } from '@shared/platform/text'
import type { Context } from '@platform/kernel/context'
import { blindIndex, hashCode } from '@platform/kernel/seal'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The code in somebody's link: 16 letters = 80 bits, made from a random id under a key of the house. So it can be sent again as a reminder
 * although only its hash is stored, and nobody without the key can compute it.
 */
export function areaToken(ctx: Pick<Context, 'kernel'>, of: string): string {
  const bytes = createHmac('sha256', ctx.kernel.keys.session).update(`area:${of}`).digest().subarray(0, 16)
  return [...bytes].map((byte) => alphabet[byte % 32]).join('')
}
export const groupOf = (roundId: string, grid: string): string => `group:${roundId}:${grid}`
export const areaHash = (token: string): string => hashCode(readCode(token))

/** Where the form opens without signing in. */
export function areaUrl(ctx: Pick<Context, 'kernel'>, token: string): string {
  return `${ctx.kernel.settings.publicUrl}/#/appeals/area/index?ref=${token}`
}

/** The same for one telephone however it is written: +86 139-0000-0000 is 13900000000. */
export function phoneHashOf(ctx: Pick<Context, 'kernel'>, phone: string): string {
  return blindIndex(ctx.kernel.keys.index, `area:${phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')}`)
}
