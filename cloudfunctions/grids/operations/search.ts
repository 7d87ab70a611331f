import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { searchPlaces } from '../rules/search-places'
import { names } from '../store/district-map'

/** Places by name or address words, best first. */
export const search = serve(contract.grids.search, async (ctx, { words }) => {
  const { searchables } = await names.get(ctx)
  return searchPlaces(searchables, words).map(({ name, placeName, territory, place }) => ({ name, placeName, territory, place }))
})
