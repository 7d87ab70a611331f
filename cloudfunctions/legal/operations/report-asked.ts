import type { AskedReport, AskedRow } from '@shared/legal/asked-report'
import { areas } from '@shared/legal/card'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { isWithin, parentOf, type TerritoryPath } from '@shared/platform/territory'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { territoryNames } from '../../grids'
import { type AskedNumbers, askedNumbers, cellKey, everyMatter, unplaced } from '../rules/asked-numbers'
import { listAskedCells } from '../store/asked-questions'

/**
 * 居民问了什么, against the month before. What is hidden is decided over the whole district, so that no two reports together tell more
 * than each of them.
 */
export const reportAsked = serve(contract.legal.reportAsked, async (ctx, { month, territory }): Promise<AskedReport> => {
  const at = territory ?? widest(ctx)
  if (!ctx.hats.some((hat) => isWithin(at, hat.territory)) || !isWithin(at, ctx.districtId))
    throw new Refusal('notAllowed', `report of ${at}`, { field: 'territory', sentence: '只能看自己辖区的' })
  const [names, now, before] = await Promise.all([territoryNames(ctx), numbersOf(ctx, month), numbersOf(ctx, monthBefore(month))])
  const row = (place: string, matter: string, key: string, name: string): AskedRow => rowOf(now, before, place, matter, { key, name })
  const keys = [...new Set([...now.counts.keys(), ...before.counts.keys()])].map((key) => key.split(' '))
  const nameOf = (path: string) => names.get(path) ?? (path === ctx.districtId ? ctx.kernel.settings.districtName : path)
  const under = [...new Set(keys.flatMap(([place = '']) => (parentOf(place) === at ? [place] : [])))]
  const matters = [...new Set(keys.flatMap(([place, matter = '']) => (place === at && matter !== everyMatter ? [matter] : [])))]
  return {
    month,
    territory: at,
    all: row(at, everyMatter, at, nameOf(at)),
    places: under
      .map((place) => (place.endsWith(unplaced) ? row(place, everyMatter, '', '没写住在哪个村的') : row(place, everyMatter, place, nameOf(place))))
      .sort(most),
    matters: matters.map((matter) => row(at, matter, matter, areas[matter as keyof typeof areas] ?? '没有合适的卡片')).sort(most),
  }
})

/** The highest of the caller's places here; of equals the first. */
function widest({ hats, districtId }: Context): TerritoryPath {
  const here = hats.map(({ territory }) => territory).filter((path) => isWithin(path, districtId))
  return here.sort((a, b) => a.length - b.length)[0] ?? districtId
}

async function numbersOf({ db, districtId }: Context, month: string): Promise<AskedNumbers> {
  return askedNumbers(await listAskedCells(db, districtId, month))
}

function rowOf(now: AskedNumbers, before: AskedNumbers, place: string, matter: string, named: Pick<AskedRow, 'key' | 'name'>): AskedRow {
  const cell = cellKey(place, matter)
  const shown = now.hidden.has(cell) ? nothingShown : (now.counts.get(cell) ?? nothingAsked)
  // What no card answered is all that has no matter: where that is hidden, the split of the whole would tell it.
  const tells = matter === everyMatter && now.hidden.has(cellKey(place, ''))
  const last = before.hidden.has(cell) ? null : (before.counts.get(cell)?.asked ?? 0)
  return { ...named, ...(tells ? { ...nothingShown, asked: shown.asked } : shown), before: last }
}

const nothingAsked = { asked: 0, answered: 0, unanswered: 0, noHelp: 0 }
const nothingShown = { asked: null, answered: null, unanswered: null, noHelp: null }

/** 2026-01 → 2025-12. */
function monthBefore(month: string): string {
  const [year = 0, at = 0] = month.split('-').map(Number)
  return at === 1 ? `${year - 1}-12` : `${year}-${String(at - 1).padStart(2, '0')}`
}

const most = (a: AskedRow, b: AskedRow) => (b.asked ?? -1) - (a.asked ?? -1) || a.name.localeCompare(b.name, 'zh')
