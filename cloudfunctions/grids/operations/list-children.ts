import { contract } from '@shared/contract'
import { parentOf } from '@shared/platform/territory'
import { serve } from '@platform/kernel/serve'
import { refuseUnknown } from '../rules/unknown'
import { asTerritory, byPath } from '../rules/tree'
import { names } from '../store/district-map'

/** The children of a territory, or of the district when none is named. */
export const listChildren = serve(contract.grids.listChildren, async (ctx, { path = ctx.districtId }) => {
  const { tree } = await names.get(ctx)
  if (!tree.has(path)) throw refuseUnknown(path)
  return [...tree.values()]
    .filter((node) => parentOf(node.path) === path)
    .sort(byPath)
    .map((node) => asTerritory(tree, node))
})
