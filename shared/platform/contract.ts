import { oc } from '@orpc/contract'
import * as z from 'zod/mini'
import type { Role } from './role'

/**
 * What every operation promises besides its shapes. `by` = who may ask at all. `reach` = over which things:
 * `anyone` public facts · `self` what is the caller's own · `territory` what lies under a grant of the caller ·
 * `post` what the caller's post now holds · `woken` never asked by a person.
 */
export interface Promised {
  by: readonly Role[]
  reach: 'anyone' | 'self' | 'territory' | 'post' | 'woken'
  /** May be asked under a key of the caller's own making (`OnceKey`): asked again with it, it is not done again and answers as before. */
  once?: true
}

/** Made by a phone for one thing to be done, so that sending it twice does it once. */
export const OnceKey = z.string().check(z.regex(/^[0-9A-Za-z-]{12,64}$/, '操作编号不正确'))
/** Calendar days that a phone keeps trying to send something, and that the house knows its key: longer, so that trying never does it twice. */
export const keyDays = { phone: 30, house: 60 } as const
/** The header that carries it over HTTP. */
export const onceHeader = 'idempotency-key'

export const operation = (meta: Promised) => oc.$meta<Promised>(meta)
