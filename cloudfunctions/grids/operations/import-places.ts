import { contract } from '@shared/contract'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { type Known, readPlaceRow } from '../rules/place-rows'
import { forgetMap, names, outlines } from '../store/district-map'
import { type PlaceName, upsertPlaceNames } from '../store/place-names'
import { bumpVersion } from '../store/territories'

/** Place names, aliases and parts of roads. The same rows again change nothing; a row that cannot be taken is named, the rest is written. */
export const importPlaces = serve(contract.grids.importPlaces, async (ctx, { rows }) => {
  const { tree, searchables } = await names.get(ctx)
  const { index } = await outlines.get(ctx)
  const fit = new Map<string, PlaceName>()
  const known: Known = {
    isTerritory: (path) => tree.has(path),
    // Also what earlier rows of this file have brought.
    placesOf: (name) => [
      ...searchables.filter((place) => place.name === name).map((place) => ({ path: place.territory, point: place.place })),
      ...[...fit.values()].filter((place) => place.name === name),
    ],
    locate: (point) => index.locate(point),
  }
  const rejected: { row: number; reason: string }[] = []
  for (const row of rows) {
    const read = readPlaceRow(row, known)
    if (typeof read === 'string') rejected.push({ row: row.row, reason: read })
    else for (const place of read) fit.set(`${place.name} ${place.path}`, { ...place, point: place.point ?? tree.get(place.path)!.centre })
  }
  if (fit.size > 0) {
    await act(ctx, async ({ db, record }) => {
      await upsertPlaceNames(db, ctx.districtId, [...fit.values()])
      await bumpVersion(db, ctx.districtId)
      record({ subject: ctx.districtId, data: { written: fit.size, rejected: rejected.length }, internal: true })
    })
    forgetMap(ctx)
  }
  return { written: fit.size, rejected }
})
