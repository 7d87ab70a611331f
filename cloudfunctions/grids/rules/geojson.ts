import { parentOf, TerritoryPath } from '@shared/platform/territory'
import gcoord from 'gcoord'
import { bboxOf, type Ring, signedArea } from './outline'

/** Which system the file's coordinates are in. GeoJSON means WGS-84, many Chinese surveys deliver GCJ-02: it must be said. */
export type Crs = 'gcj02' | 'wgs84'

export interface NewTerritory {
  /** Place in the file, from 0. */
  index: number
  path: string
  name: string
  /** GCJ-02; null when the feature has no geometry: the territory exists but cannot be found by a point. */
  rings: Ring[] | null
}
export interface RejectedFeature {
  index: number
  reason: string
}

/** Why a feature cannot be taken, in words for whoever made the file. */
class Unfit extends Error {}

/**
 * Reads territories out of a GeoJSON FeatureCollection (RFC 7946): Polygon, MultiPolygon or no geometry, with the
 * properties `path` and `name`. Bad features are left out and named with index and reason; a file that is no collection throws.
 * @throws TypeError when the whole is not a FeatureCollection.
 */
export function readTerritories(file: unknown, crs: Crs, districtId: string): { territories: NewTerritory[]; rejected: RejectedFeature[] } {
  const features = isRecord(file) && file.type === 'FeatureCollection' && Array.isArray(file.features) ? (file.features as unknown[]) : null
  if (!features) throw new TypeError('不是 GeoJSON FeatureCollection')
  const territories: NewTerritory[] = []
  const rejected: RejectedFeature[] = []
  const seen = new Set<string>()
  features.forEach((feature, index) => {
    try {
      const territory = { index, ...readFeature(feature, crs, districtId) }
      if (seen.has(territory.path)) throw new Unfit(`辖区编码 ${territory.path} 重复`)
      seen.add(territory.path)
      territories.push(territory)
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      rejected.push({ index, reason: error.message })
    }
  })
  return { territories, rejected }
}

/** Those whose parent is neither in the file nor known already. */
export function findOrphans(territories: readonly NewTerritory[], known: ReadonlySet<string>): NewTerritory[] {
  const paths = new Set([...known, ...territories.map(({ path }) => path)])
  const orphans = new Set<string>()
  for (const { path } of [...territories].sort((a, b) => a.path.split('.').length - b.path.split('.').length)) {
    const parent = parentOf(path)
    if (parent !== null && (!paths.has(parent) || orphans.has(parent))) orphans.add(path)
  }
  return territories.filter(({ path }) => orphans.has(path))
}

function readFeature(feature: unknown, crs: Crs, districtId: string): Omit<NewTerritory, 'index'> {
  if (!isRecord(feature) || feature.type !== 'Feature') throw new Unfit('不是 Feature')
  const properties = isRecord(feature.properties) ? feature.properties : {}
  const path = TerritoryPath.safeParse(properties.path)
  if (!path.success) throw new Unfit('缺少辖区编码 path，或编码不正确')
  if (path.data !== districtId && !path.data.startsWith(`${districtId}.`)) throw new Unfit(`辖区 ${path.data} 不属于本区 ${districtId}`)
  const name = typeof properties.name === 'string' ? properties.name.trim() : ''
  if (name === '' || name.length > 60) throw new Unfit('名称 name 应为 1 到 60 个字')
  return { path: path.data, name, rings: readGeometry(feature.geometry, crs) }
}

/** The parts of a MultiPolygon (飞地) become one list of rings, read by the even-odd rule. */
function readGeometry(geometry: unknown, crs: Crs): Ring[] | null {
  if (geometry === null || geometry === undefined) return null
  if (!isRecord(geometry) || !Array.isArray(geometry.coordinates)) throw new Unfit('几何 geometry 不正确')
  const coordinates = geometry.coordinates as unknown[]
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    throw new Unfit(`不支持的几何类型 ${String(geometry.type)}，应为 Polygon 或 MultiPolygon`)
  const raw = geometry.type === 'Polygon' ? coordinates : coordinates.flatMap((part) => (Array.isArray(part) ? (part as unknown[]) : [part]))
  if (raw.length === 0) throw new Unfit('多边形没有边界')
  return raw.map((ring) => readRing(ring, crs))
}

function readRing(raw: unknown, crs: Crs): Ring {
  if (!Array.isArray(raw) || raw.length < 4) throw new Unfit('边界至少要有 4 个点')
  const ring = raw.map((position) => readPosition(position, crs))
  const [first, last] = [ring[0]!, ring[ring.length - 1]!]
  if (first[0] !== last[0] || first[1] !== last[1]) throw new Unfit('边界没有闭合')
  const [west, south, east, north] = bboxOf([ring])
  if (Math.abs(signedArea(ring)) <= 1e-9 * (east - west) * (north - south)) throw new Unfit('边界没有围出面积')
  return ring
}

function readPosition(position: unknown, crs: Crs): [number, number] {
  const [lng, lat] = Array.isArray(position) ? (position as unknown[]) : []
  if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng) || !Number.isFinite(lat)) throw new Unfit('坐标应为 [经度, 纬度] 两个数字')
  if (lng < 73 || lng > 136 || lat < 3 || lat > 54) throw new Unfit(`坐标 [${lng}, ${lat}] 超出范围，应为经度在前、纬度在后的度数`)
  if (crs === 'gcj02') return [lng, lat]
  const [x, y] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02)
  return [x!, y!]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
