import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { asTerritory, nearestKnown } from '../rules/tree'
import { names, outlines } from '../store/district-map'

/** Which micro-grid a point lies in. */
export const locate = serve(contract.grids.locate, async (ctx, { place }) => {
  const { index } = await outlines.get(ctx)
  const path = index.locate(place)
  const { tree } = await names.get(ctx)
  const node = path === null ? null : nearestKnown(tree, path)
  if (!node) throw new Refusal('notFound', 'point outside every grid', { field: 'place', sentence: '这个位置不在本区的网格内，请重新选择或从列表中选网格' })
  return asTerritory(tree, node)
})
