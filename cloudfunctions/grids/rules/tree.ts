import { cutAt, districtOf, isWithin, parentOf, type TerritoryLevel, type TerritoryPath, upwards } from '@shared/platform/territory'
import type { Territory } from '@shared/grids/contract'
import type { Point } from '@shared/platform/place'

export interface Node {
  path: TerritoryPath
  level: TerritoryLevel
  name: string
  centre: Point
}
export type Tree = ReadonlyMap<TerritoryPath, Node>

/** What a resident reads: 稻香村 · 第3网格. The micro-grid is left out; an unknown path is named by what is known above it. */
export function placeNameOf(tree: Tree, path: TerritoryPath): string | null {
  const known = nearestKnown(tree, path)
  if (!known) return null
  if (known.level !== 'grid' && known.level !== 'microGrid') return known.name
  const village = tree.get(cutAt(known.path, 'village'))
  const grid = tree.get(cutAt(known.path, 'grid'))
  return [village?.name, grid?.name].filter(Boolean).join(' · ')
}

/** The territory itself, or the nearest one above it that exists. */
export function nearestKnown(tree: Tree, path: TerritoryPath): Node | null {
  for (let at: TerritoryPath | null = path; at; at = parentOf(at)) {
    const node = tree.get(at)
    if (node) return node
  }
  return null
}

/** A node as the contract speaks of it. */
export function asTerritory(tree: Tree, node: Node): Territory {
  return { path: node.path, level: node.level, name: node.name, placeName: placeNameOf(tree, node.path) ?? node.name }
}

/** Paths in the order people count: v2 before v10. */
export function byPath(a: { path: TerritoryPath }, b: { path: TerritoryPath }): number {
  return a.path.localeCompare(b.path, 'en', { numeric: true })
}

/** The lowest territory that holds all of them. */
export function commonAbove(paths: readonly TerritoryPath[]): TerritoryPath {
  const [first = '', ...rest] = paths
  return upwards(first).find((above) => rest.every((path) => isWithin(path, above))) ?? districtOf(first)
}
