import { Refusal } from '@shared/platform/refusal'
import type { Context } from '../kernel/context'
import type { Db } from '../kernel/database'
import { runNamed } from '../kernel/insert-row'
import { blindIndex } from '../kernel/seal'

const countText = `
  insert into throttles (district_id, key, "window", count) values ($1, $2, $3, 1)
  on conflict (district_id, key, "window") do update set count = throttles.count + 1 returning count`

/**
 * Counts one try under `key` in the current window and refuses `tooMany` above `most`.
 * It counts outside any act, so that a refused try counts too; with an act's `db` only what succeeds counts. Whom a row is about cannot be read from it.
 */
export async function throttle(ctx: Context, key: string, most: number, windowSeconds: number, db: Db = ctx.db): Promise<void> {
  const window = new Date(Math.floor(ctx.now.getTime() / (windowSeconds * 1000)) * windowSeconds * 1000)
  const [row] = await runNamed<{ count: number }>(db, 'throttle', countText, [ctx.districtId, blindIndex(ctx.kernel.keys.index, key), window.toISOString()])
  if (row && row.count > most) throw new Refusal('tooMany', `${key}: more than ${most} in ${windowSeconds} s`)
}
