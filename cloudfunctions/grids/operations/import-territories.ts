import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { parentOf } from '@shared/platform/territory'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { findOrphans, readTerritories } from '../rules/geojson'
import { pinsOf } from '../rules/pins'
import { forgetMap } from '../store/district-map'
import { bumpVersion, listNodes, type PlacedTerritory, upsertTerritories } from '../store/territories'

/** Takes the tree with its outlines out of a GeoJSON file. The same file again changes nothing; what is bad is named and left out. */
export const importTerritories = serve(contract.grids.importTerritories, async (ctx, { collection, crs }) => {
  const { territories, rejected } = readFile(collection, crs, ctx.districtId)
  const known = new Map((await listNodes(ctx.db, ctx.districtId)).map((node) => [node.path, node.centre]))
  const orphans = findOrphans(territories, new Set(known.keys()))
  const children = territories.filter((territory) => !orphans.includes(territory))
  const pins = pinsOf(children, known)
  const fit = children.flatMap((territory): PlacedTerritory[] => {
    const centre = pins.get(territory.path)
    return centre ? [{ ...territory, centre }] : []
  })
  const unpinned = children.filter(({ path }) => !pins.has(path))
  rejected.push(...orphans.map(({ index, path }) => ({ index, reason: `上级辖区 ${parentOf(path)} 不存在` })))
  rejected.push(...unpinned.map(({ index }) => ({ index, reason: '没有边界，上下级也都没有边界，无法确定位置' })))
  if (fit.length > 0) await write(ctx, fit, { written: fit.length, rejected: rejected.length, crs })
  return { written: fit.length, rejected: rejected.sort((a, b) => a.index - b.index) }
})

async function write(ctx: Context, territories: readonly PlacedTerritory[], data: Record<string, unknown>): Promise<void> {
  await act(ctx, async ({ db, record }) => {
    await upsertTerritories(db, ctx.districtId, territories)
    await bumpVersion(db, ctx.districtId)
    record({ subject: ctx.districtId, data, internal: true })
  })
  forgetMap(ctx)
}

function readFile(collection: unknown, crs: 'gcj02' | 'wgs84', districtId: string) {
  try {
    return readTerritories(collection, crs, districtId)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Refusal('badInput', error.message, { field: 'collection', sentence: `文件${error.message}` })
  }
}
