import * as z from 'zod/mini'

/**
 * A territory (辖区) is a path of codes from the district down: `320900.t1.v2.g3.m4`
 * = 区 . 镇街 . 村社区 . 网格 . 微网格. Being over a place is being a prefix of its path.
 */
export const TerritoryPath = z.string().check(z.regex(/^[0-9A-Za-z]+(\.[0-9A-Za-z]+){0,4}$/, '辖区编码不正确'))
export type TerritoryPath = string

export const territoryLevels = ['district', 'town', 'village', 'grid', 'microGrid'] as const
export type TerritoryLevel = (typeof territoryLevels)[number]

export const levelName: Record<TerritoryLevel, string> = {
  district: '区',
  town: '镇街',
  village: '村社区',
  grid: '网格',
  microGrid: '微网格',
}

export function isWithin(place: TerritoryPath, territory: TerritoryPath): boolean {
  return place === territory || place.startsWith(`${territory}.`)
}

export function levelOf(path: TerritoryPath): TerritoryLevel {
  return territoryLevels[path.split('.').length - 1] ?? 'microGrid'
}

/** The path cut at a level, or the whole path when it is not that deep. */
export function cutAt(path: TerritoryPath, level: TerritoryLevel): TerritoryPath {
  return path
    .split('.')
    .slice(0, territoryLevels.indexOf(level) + 1)
    .join('.')
}

export function parentOf(path: TerritoryPath): TerritoryPath | null {
  const at = path.lastIndexOf('.')
  return at < 0 ? null : path.slice(0, at)
}

export function districtOf(path: TerritoryPath): string {
  return path.split('.')[0] ?? path
}

/** From the place up to the district: `d.t1.v2` → `d.t1.v2`, `d.t1`, `d`. */
export function upwards(path: TerritoryPath): TerritoryPath[] {
  const above = parentOf(path)
  return above === null ? [path] : [path, ...upwards(above)]
}
