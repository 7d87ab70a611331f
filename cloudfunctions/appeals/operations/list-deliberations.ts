import { contract } from '@shared/contract'
import { cutAt, levelOf } from '@shared/platform/territory'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { readCursor, writeCursor } from '@platform/rules/cursor'
import { findMe } from '@platform/store/me'
import { placeNameOf } from '../../grids'
import { maskNames } from '@platform/rules/mask-words'
import { listDecided } from '../store/deliberations'
import { toDeliberation } from './show-deliberation'

/** 议事结果 of a village, for everybody: what was decided and why. Without a place, of where the caller lives. */
export const listDeliberations = serve(contract.appeals.listDeliberations, async (ctx, { place, after, limit }) => {
  const village = await villageOf(ctx, place)
  if (!village) return { items: [], next: null, villageName: null }
  const villageName = await placeNameOf(ctx, village)
  const rows = await listDecided(ctx.db, ctx.districtId, { village, after: readCursor(after), limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const items = page.map((row) => ({ ...nameless(toDeliberation(row)), villageName }))
  return { items, villageName, next: rows.length > limit && last?.decidedAt ? writeCursor({ at: last.decidedAt, id: last.id }) : null }
})

async function villageOf(ctx: Context, place: string | undefined): Promise<string | null> {
  const path = place ?? (ctx.actor.personId ? ((await findMe(ctx.db, ctx.districtId, ctx.actor.personId))?.home ?? null) : null)
  if (!path) return null
  const village = cutAt(path, 'village')
  return levelOf(village) === 'village' ? village : null
}

/** Whatever looks like somebody's name is taken out once more. */
function nameless(one: ReturnType<typeof toDeliberation>) {
  const { topic, place, invited, reasons } = one
  const said = one.arguments.map(({ side, text }) => ({ side, text: maskNames(text) }))
  return { ...one, topic: maskNames(topic), place, invited: maskNames(invited), reasons: reasons && maskNames(reasons), arguments: said }
}
