import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { listSets } from '../store/route-sets'
import { assertDistrict, ruleDistrict, toSet } from './show-routes'

/** How many versions the page shows. */
const most = 20

/** The rules: what is live, the draft, and earlier versions, each with its sentences and what is wrong with it; and the bodies that rules can name. */
export const listRouteSets = serve(contract.triage.listRouteSets, async (ctx) => {
  assertDistrict(ctx)
  const district = await ruleDistrict(ctx)
  const sets = (await listSets(ctx.db, ctx.districtId, most)).map((row) => toSet(row, district))
  const paths = new Set(sets.flatMap(({ rules }) => rules.flatMap(({ when }) => (when.territory ? [when.territory] : []))))
  const territories = [...paths].flatMap((path) => {
    const name = district.territory(path)
    return name === null ? [] : [{ path, name }]
  })
  return { sets, bodies: district.bodies, territories }
})
