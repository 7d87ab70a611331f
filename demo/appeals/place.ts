import type { Point } from '@shared/platform/place'
import { centreOf } from '../../cloudfunctions/grids/rules/outline'
import { makeLand } from '../district/land'
import { districtCode } from '../district/names'
import type { DemoAppeal } from './demo-appeal'

const metresPerDegree = 111_320

/** Finds points in the invented land: the middle of a micro-grid, or so many metres east and north of it. */
export function pointsOf(): (row: Pick<DemoAppeal, 'place' | 'metres'>) => Point | undefined {
  const rings = new Map(makeLand().map((territory) => [territory.path, territory.rings]))
  return ({ place, metres: [east, north] = [0, 0] }) => {
    if (!place) return undefined
    const outline = rings.get(`${districtCode}.${place}`)
    if (!outline) throw new Error(`no micro-grid ${place}`)
    const { lng, lat } = centreOf(outline)
    return { lng: lng + east / (metresPerDegree * Math.cos((lat * Math.PI) / 180)), lat: lat + north / metresPerDegree }
  }
}
