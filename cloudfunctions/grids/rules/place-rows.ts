import { type PlaceKind, placeKinds } from '@shared/grids/place-kind'
import type { Point } from '@shared/platform/place'
import type { TerritoryPath } from '@shared/platform/territory'
import type { SpokenName } from './gazetteer'

/** A row as it stands in a file. */
export interface PlaceRow {
  row: number
  name: string
  kind: string
  aliasOf: string
  territory: string
  numberFrom: string
  numberTo: string
  lng: string
  lat: string
}

export type ReadRow = SpokenName & { kind: PlaceKind; point: Point | null }

/** What is known already: territories, place names, and where a point lies. */
export interface Known {
  isTerritory(path: TerritoryPath): boolean
  placesOf(name: string): readonly { path: TerritoryPath; point: Point }[]
  locate(point: Point): TerritoryPath | null
}

const kindWords: Record<string, PlaceKind> = {
  小区: 'estate',
  道路: 'road',
  路: 'road',
  学校: 'school',
  市场: 'market',
  单位: 'company',
  公司: 'company',
  车站: 'station',
  其他: 'other',
}

/**
 * Reads one row: a place has a territory or a point; an alias takes both from the name it stands for, one row for each of its places.
 * Answers the reason in Chinese when the row cannot be taken.
 */
export function readPlaceRow(row: PlaceRow, known: Known): ReadRow[] | string {
  const name = row.name.trim()
  const aliasOf = row.aliasOf.trim() || null
  if (name.length < 2 || name.length > 40) return '名称应为 2 到 40 个字'
  const kind = kindOf(row.kind.trim())
  if (!kind) return `没有“${row.kind}”这个种类`
  const numbers = numbersOf(row)
  if (typeof numbers === 'string') return numbers
  if (aliasOf && !row.territory.trim()) {
    const places = known.placesOf(aliasOf)
    return places.length > 0 ? places.map(({ path, point }) => ({ name, kind, aliasOf, path, point, ...numbers })) : `没有“${aliasOf}”这个地名`
  }
  const point = pointOf(row)
  if (typeof point === 'string') return point
  const path = row.territory.trim() || (point && known.locate(point)) || ''
  if (!path) return point ? '这个坐标不在本区的网格内' : '缺少辖区编码，也没有坐标'
  if (!known.isTerritory(path)) return `没有 ${path} 这个辖区`
  return [{ name, kind, aliasOf, path, point, ...numbers }]
}

function kindOf(written: string): PlaceKind | null {
  if (written === '') return 'other'
  return kindWords[written] ?? placeKinds.find((kind) => kind === written) ?? null
}

function numbersOf({ numberFrom, numberTo }: PlaceRow): { numberFrom: number | null; numberTo: number | null } | string {
  const [from, to] = [numberFrom.trim(), numberTo.trim()]
  if (!from && !to) return { numberFrom: null, numberTo: null }
  if (!/^\d{1,5}$/.test(from) || !/^\d{1,5}$/.test(to || from)) return '门牌号应为数字'
  const read = { numberFrom: Number(from), numberTo: Number(to || from) }
  return read.numberFrom <= read.numberTo ? read : '门牌号起止颠倒'
}

function pointOf({ lng, lat }: PlaceRow): Point | null | string {
  if (!lng.trim() && !lat.trim()) return null
  const point = { lng: Number(lng), lat: Number(lat) }
  return point.lng >= 73 && point.lng <= 136 && point.lat >= 3 && point.lat <= 54 ? point : '坐标不正确（应为 GCJ-02 的经度和纬度）'
}
