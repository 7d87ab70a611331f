import { contract } from '@shared/contract'
import { serve } from '../kernel/serve'
import { demoCast } from '../rules/demo-cast'
import { listDemoRows } from '../store/demo-people'
import { findTerritoryNames, shownName } from '../store/territory-names'
import { onlyInDemo } from './only-in-demo'

/** Invented people to look at the demo as: one chain from a resident up to the district, in the order of the roles. */
export const listDemoPeople = serve(contract.platform.listDemoPeople, async (ctx) => {
  onlyInDemo(ctx)
  const cast = demoCast(await listDemoRows(ctx.db, ctx.districtId, ctx.now))
  const names = await findTerritoryNames(
    ctx.db,
    ctx.districtId,
    cast.flatMap(({ home }) => home ?? []),
  )
  const livesIn = (home: string | null) => (home ? `住在${shownName(names, home, ctx.kernel.settings)}` : '居民')
  return cast.map(({ key, name, role, post, home }) => ({ key, name, role, post: post || livesIn(home) }))
})
