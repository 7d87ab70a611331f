import type { HandlingReport, ReportKind } from '@shared/appeals/handling-report'
import { contract } from '@shared/contract'
import type { Role } from '@shared/platform/role'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { postName } from '@platform/rules/post-name'
import { findTerritoryNames, shownName } from '@platform/store/territory-names'
import { monthsBack } from '../../triage'
import { numbersOf } from '../rules/handling-report'
import { type CellSum, countOverdue, findMark, sumCells } from '../store/report-cells'

const mostRows = 500

/** How the orders of the caller's territories were handled: by month, and by who, where or what. */
export const reportHandling = serve(contract.appeals.reportHandling, async (ctx, { by, months }): Promise<HandlingReport> => {
  const shown = monthsBack(ctx.now, months)
  const since = shown.at(-1) ?? ''
  const territories = ctx.hats.map(({ territory }) => territory)
  const [cells, late, mark] = await Promise.all([
    sumCells(ctx.db, ctx.districtId, { by, since, territories }),
    countOverdue(ctx.db, ctx.districtId, { by, since: new Date(`${since}-01T00:00:00+08:00`), territories, now: ctx.now }),
    findMark(ctx.db, ctx.districtId),
  ])
  const all = [...cells, ...late]
  const rows = [...byKey(all)].map(([key, own]) => ({ key, all: numbersOf(own) })).sort((one, other) => other.all.received - one.all.received)
  const named = await namesOf(
    ctx,
    by,
    rows.slice(0, mostRows).map(({ key }) => key),
    cells,
  )
  return {
    asOf: mark?.toISOString() ?? null,
    all: numbersOf(all.filter(({ month }) => month !== null)),
    months: shown.map((month) => ({ month, all: numbersOf(all.filter((one) => one.month === month)) })),
    rows: rows.slice(0, mostRows).map((row) => ({ ...row, name: named(row.key) })),
  }
})

function byKey<T extends { key: string | null }>(all: readonly T[]): Map<string, T[]> {
  const keys = new Map<string, T[]>()
  for (const one of all) if (one.key !== null) keys.set(one.key, [...(keys.get(one.key) ?? []), one])
  return keys
}

async function namesOf(ctx: Context, by: ReportKind, keys: string[], cells: readonly CellSum[]): Promise<(key: string) => string> {
  if (by === 'category') return (key) => key
  const names = await findTerritoryNames(
    ctx.db,
    ctx.districtId,
    keys.map((key) => (by === 'post' ? (key.split('|')[1] ?? key) : key)),
  )
  if (by !== 'post') return (key) => shownName(names, key, ctx.kernel.settings)
  const bodies = new Map(cells.flatMap(({ key, name }) => (key === null ? [] : [[key, name] as const])))
  return (key) => {
    const [role = '', territory = '', body] = key.split('|')
    return postName(role as Role, shownName(names, territory, ctx.kernel.settings), body ? (bodies.get(key) ?? body) : null)
  }
}
