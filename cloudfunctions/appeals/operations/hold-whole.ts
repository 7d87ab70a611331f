import type { Db } from '@platform/kernel/database'
import { countGroup, holdGroup } from '../store/merges'
import type { Order } from '../store/orders'
import { MovedMeanwhile } from './again'

/**
 * These orders and all that is merged into them, held. Whoever waited for them may hold too few: something was merged into one meanwhile.
 * That is only counted and never held as well, since it may come before what is held, and two who wait for each other never end.
 * @throws MovedMeanwhile
 */
export async function holdWhole(db: Db, districtId: string, ids: string[]): Promise<Order[]> {
  const held = await holdGroup(db, districtId, ids)
  if ((await countGroup(db, districtId, ids)) !== held.length) throw new MovedMeanwhile()
  return held
}
