import type { DeliberationWorkRow, WorkList } from '@shared/appeals/deliberation'
import { contract } from '@shared/contract'
import { cutAt } from '@shared/platform/territory'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { readCursor, writeCursor } from '@platform/rules/cursor'
import { placeNameOf } from '../../grids'
import { countWork, listWork, type WorkFound } from '../store/deliberation-work'

/** 议事 under the caller's own territories: what waits to be called, what is going on, what was decided. Sensitive suggestions are in none of them. */
export const listDeliberationWork = serve(contract.appeals.listDeliberationWork, async (ctx, { list, after, limit }) => {
  const territories = ctx.hats.map(({ territory }) => territory)
  const found = await listWork(ctx.db, ctx.districtId, { list, territories, after: readCursor(after), most: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await Promise.all(page.map((one) => rowOf(ctx, one))),
    next: found.length > limit && last ? writeCursor({ at: sortedBy(list, last), id: last.sortId }) : null,
    counts: await countWork(ctx.db, ctx.districtId, territories),
  }
})

const sortedBy = (list: WorkList, { receivedAt, row }: WorkFound): Date =>
  (list === 'toCall' ? receivedAt : list === 'open' ? row?.at : row?.decidedAt) ?? receivedAt

async function rowOf(ctx: Context, { orderId, number, title, territory, replyDue, row }: WorkFound): Promise<DeliberationWorkRow> {
  const villageName = await placeNameOf(ctx, cutAt(territory, 'village'))
  const shown = row && {
    ...{ topic: row.topic, how: row.how, at: row.at.toISOString(), place: row.place, verdict: row.verdict, people: row.people },
    ...{ decidedAt: row.decidedAt?.toISOString() ?? null, arguments: row.arguments.length, isOver: row.state === 'open' && row.at <= ctx.now },
  }
  return { orderId, number, title, villageName, replyDue: replyDue?.toISOString() ?? null, deliberation: shown }
}
