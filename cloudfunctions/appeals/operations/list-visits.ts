import type { VisitTask } from '@shared/appeals/satisfaction'
import { contract } from '@shared/contract'
import type { Role } from '@shared/platform/role'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { readCursor, writeCursor } from '@platform/rules/cursor'
import { postName } from '@platform/rules/post-name'
import { findTerritoryNames, shownName, type TerritoryNames } from '@platform/store/territory-names'
import { scopeOf } from '../rules/scope'
import { countVisits, listVisits as list, type VisitQuery, type VisitWithOrder } from '../store/visits'

/** 回访任务 in the caller's territories, with how many wait and how many are late. */
export const listVisits = serve(contract.appeals.listVisits, async (ctx, { list: which, mineOnly, after, limit }) => {
  const query = (one: VisitQuery['list']): VisitQuery => ({ list: one, scope: scopeOf(ctx.hats, false), posts: mineOnly ? ctx.hats : null, now: ctx.now })
  const [rows, open, overdue] = await Promise.all([
    list(ctx.db, ctx.districtId, { ...query(which), after: readCursor(after), limit: limit + 1 }),
    countVisits(ctx.db, ctx.districtId, query('open')),
    countVisits(ctx.db, ctx.districtId, query('overdue')),
  ])
  const page = rows.slice(0, limit)
  const last = page.at(-1)?.visit
  const names = await findTerritoryNames(
    ctx.db,
    ctx.districtId,
    page.map(({ visit }) => visit.territory),
  )
  const next = rows.length > limit && last ? writeCursor({ at: (which === 'done' ? last.doneAt : null) ?? last.due, id: last.id }) : null
  return { items: page.map((row) => toTask(ctx, row, names)), next, open, overdue }
})

function toTask(ctx: Context, { visit, order }: VisitWithOrder, names: TerritoryNames): VisitTask {
  const { id, role, territory, openedAt, due, tries, doneAt } = visit
  const ownAnswer = order.repliedBy !== null && order.repliedBy === ctx.actor.personId
  return {
    id,
    orderId: order.id,
    number: order.number,
    title: order.title,
    placeName: order.placeName,
    category: order.categoryL2 ?? order.categoryL1,
    openedAt: openedAt.toISOString(),
    due: due.toISOString(),
    state: visit.state === 'open' && due < ctx.now ? 'overdue' : visit.state,
    tries,
    assignee: postName(role as Role, shownName(names, territory, ctx.kernel.settings), null),
    mine: ctx.hats.some((hat) => hat.role === role && hat.territory === territory),
    ownAnswer,
    solved: visit.solved as VisitTask['solved'],
    // Who answered sees no single score, not even the one given afterwards.
    score: ownAnswer ? null : visit.score,
    doneAt: doneAt?.toISOString() ?? null,
  }
}
