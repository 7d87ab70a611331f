import type { NewTerritory } from '../../cloudfunctions/grids/rules/geojson'
import type { Ring } from '../../cloudfunctions/grids/rules/outline'
import { makeMosaic, type Mosaic } from './mosaic'
import { districtCode, districtName, towns } from './names'
import { seeded } from './random'
import { type Spot, throwSites } from './sites'
import { split } from './split'

export type DemoTerritory = Omit<NewTerritory, 'index' | 'rings'> & { rings: Ring[] }

const microGrids = 204
const seed = 20260
/** Where the invented land is put, GCJ-02. */
const middle = { lng: 120.6, lat: 31.4 }
const metresPerDegree = 111_320

/** The whole tree with outlines: each level fills the one above it without gaps or overlaps. */
export function makeLand(): DemoTerritory[] {
  const { inside, outside } = throwSites(microGrids, seeded(seed))
  const mosaic = makeMosaic(inside, outside, seed)
  const everything = inside.map((_, cell) => cell)
  const parts = (cells: readonly number[], count: number) => split(cells, count, inside, mosaic)
  const land = [territory(mosaic, districtCode, districtName, everything)]
  parts(everything, towns.length).forEach((townCells, t) => {
    const town = `${districtCode}.t${t + 1}`
    land.push(territory(mosaic, town, towns[t]!.name, townCells))
    parts(townCells, 4).forEach((villageCells, v) => {
      const village = `${town}.v${v + 1}`
      land.push(territory(mosaic, village, towns[t]!.villages[v]!, villageCells))
      parts(villageCells, 4).forEach((gridCells, g) => {
        const grid = `${village}.g${g + 1}`
        land.push(territory(mosaic, grid, `第${g + 1}网格`, gridCells))
        gridCells.forEach((cell, m) => land.push(territory(mosaic, `${grid}.m${m + 1}`, `${m + 1}号微网格`, [cell])))
      })
    })
  })
  return land
}

function territory(mosaic: Mosaic, path: string, name: string, cells: readonly number[]): DemoTerritory {
  return { path, name, rings: mosaic.outlineOf(cells).map((ring) => ring.map(toDegrees)) }
}

/** Rounded to about 10 cm, the same on both sides of a border. */
function toDegrees([x, y]: Spot): [number, number] {
  const lng = middle.lng + x / (metresPerDegree * Math.cos((middle.lat * Math.PI) / 180))
  return [Math.round(lng * 1e6) / 1e6, Math.round((middle.lat + y / metresPerDegree) * 1e6) / 1e6]
}
