import type { Measure } from '@shared/appeals/handling-report'
import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { readCursor, writeCursor } from '@platform/rules/cursor'
import { monthsBack } from '../../triage'
import { listReported as list } from '../store/reported'
import { toRow } from './show-order'

const ofScores: readonly Measure[] = ['judged', 'satisfied', 'unhappy']
const start = (month: string) => new Date(`${month}-01T00:00:00+08:00`)

/** The orders behind one number of the report, in the caller's territories. Whose answers were judged is not for who gave them. */
export const listReported = serve(contract.appeals.listReported, async (ctx, { measure, by, key, month, months, after, limit }) => {
  const shown = monthsBack(ctx.now, months)
  const from = start(month ?? shown.at(-1) ?? '')
  const rows = await list(ctx.db, ctx.districtId, {
    measure,
    row: by && key !== undefined ? { by, key } : null,
    from,
    to: month ? new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 2, 1) - 8 * 3_600_000) : new Date(ctx.now.getTime() + 60_000),
    territories: ctx.hats.map(({ territory }) => territory),
    notAnsweredBy: ofScores.includes(measure) ? ctx.actor.personId : null,
    now: ctx.now,
    after: readCursor(after),
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((order) => toRow(ctx, order)),
    next: rows.length > limit && last ? writeCursor({ at: last.receivedAt, id: last.id }) : null,
  }
})
