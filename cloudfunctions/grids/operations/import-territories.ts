import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { parentOf } from '@shared/platform/territory'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { findOrphans, type NewTerritory, readTerritories } from '../rules/geojson'
import { centreOf } from '../rules/outline'
import { upwards } from '../rules/tree'
import { forgetMap } from '../store/district-map'
import { bumpVersion, listKnown, upsertTerritories } from '../store/territories'

/** Takes the tree with its outlines out of a GeoJSON file. The same file again changes nothing; what is bad is named and left out. */
export const importTerritories = serve(contract.grids.importTerritories, async (ctx, { collection, crs }) => {
  const { territories, rejected } = readFile(collection, crs, ctx.districtId)
  const parents = territories.flatMap(({ path }) => parentOf(path) ?? [])
  const known = parents.length > 0 ? await listKnown(ctx.db, ctx.districtId, [...new Set(parents)]) : new Set<string>()
  const orphans = new Set(findOrphans(territories, known))
  for (const orphan of orphans) rejected.push({ index: orphan.index, reason: `上级辖区 ${parentOf(orphan.path)} 不存在` })
  const fit = territories.filter((territory) => !orphans.has(territory))
  if (fit.length > 0) {
    await act(ctx, async ({ db, record }) => {
      await upsertTerritories(db, ctx.districtId, fit, pinIn(fit))
      await bumpVersion(db, ctx.districtId)
      record({ subject: ctx.districtId, data: { written: fit.length, rejected: rejected.length, crs }, internal: true })
    })
    forgetMap(ctx)
  }
  return { written: fit.length, rejected: rejected.sort((a, b) => a.index - b.index) }
})

function readFile(collection: unknown, crs: 'gcj02' | 'wgs84', districtId: string) {
  try {
    return readTerritories(collection, crs, districtId)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Refusal('badInput', error.message, { field: 'collection', sentence: `文件${error.message}` })
  }
}

/** A territory without an outline is pinned where the nearest one above it has its middle. */
function pinIn(territories: readonly NewTerritory[]) {
  const outlined = new Map(territories.flatMap(({ path, rings }) => (rings ? [[path, rings] as const] : [])))
  return (path: string) => {
    const rings = upwards(path).flatMap((above) => outlined.get(above) ?? [])
    return rings.length > 0 ? centreOf(rings) : null
  }
}
