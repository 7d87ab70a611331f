import { oc } from '@orpc/contract'
import type { Role } from './role'

/**
 * What every operation promises besides its shapes. `by` = who may ask at all. `reach` = over which things:
 * `anyone` public facts · `self` what is the caller's own · `territory` what lies under a grant of the caller ·
 * `post` what the caller's post now holds · `woken` never asked by a person.
 */
export interface Promised {
  by: readonly Role[]
  reach: 'anyone' | 'self' | 'territory' | 'post' | 'woken'
}

export const operation = (meta: Promised) => oc.$meta<Promised>(meta)
