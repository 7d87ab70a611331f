import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { refuseUnknown } from '../rules/unknown'
import { asTerritory, byPath } from '../rules/tree'
import { names } from '../store/district-map'
import { listOutlines } from '../store/territories'

/** Outlines of a territory and its children, for our own SVG map. */
export const getMap = serve(contract.grids.getMap, async (ctx, { path }) => {
  const { tree } = await names.get(ctx)
  const rows = await listOutlines(ctx.db, ctx.districtId, path)
  const outlines = rows.sort(byPath).map((row) => ({ ...asTerritory(tree, row), rings: row.rings, centre: row.centre }))
  const self = outlines.find((outline) => outline.path === path)
  if (!self) throw refuseUnknown(path)
  return { self, children: outlines.filter((outline) => outline !== self) }
})
