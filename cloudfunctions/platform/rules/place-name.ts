import { cutAt, type TerritoryLevel, type TerritoryPath } from '@shared/platform/territory'

/** What people read for a territory: 稻香村 · 第3网格; from the village up its own name. The micro-grid is left out. */
export function placeName(names: ReadonlyMap<TerritoryPath, string>, path: TerritoryPath, level: TerritoryLevel): string {
  if (level !== 'grid' && level !== 'microGrid') return names.get(path) ?? path
  const parts = [names.get(cutAt(path, 'village')), names.get(cutAt(path, 'grid'))].filter((part) => part !== undefined)
  return parts.join(' · ') || path
}
