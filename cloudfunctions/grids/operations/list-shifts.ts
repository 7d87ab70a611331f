import { contract } from '@shared/contract'
import { type PostShifts, rotaRoles } from '@shared/grids/shift'
import { Refusal } from '@shared/platform/refusal'
import { isWithin, type TerritoryPath } from '@shared/platform/territory'
import { type Context, hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { isOnDuty, type Roster } from '../rules/roster'
import { refuseUnknown } from '../rules/unknown'
import { byPath, placeNameOf, type Tree } from '../rules/tree'
import { names, rosters } from '../store/district-map'

/** The rota of each post at a territory and under it, with who is on duty now. */
export const listShifts = serve(contract.grids.listShifts, async (ctx, { path }) => {
  const { tree } = await assertOver(ctx, path)
  return shiftsUnder((await rosters.get(ctx)).roster, tree, path, ctx.now)
})

/** @throws Refusal `notAllowed` when the caller is not over it, `notFound` when it does not exist. */
export async function assertOver(ctx: Context, path: TerritoryPath) {
  if (hatsOver(ctx, path).length === 0) throw new Refusal('notAllowed', `not over ${path}`, { field: 'path', sentence: '您只能安排自己辖区的排班' })
  const known = await names.get(ctx)
  if (!known.tree.has(path)) throw refuseUnknown(path)
  return known
}

export function shiftsUnder(roster: Roster, tree: Tree, path: TerritoryPath, now: Date): PostShifts[] {
  return [...roster.values()]
    .flatMap((people): PostShifts[] => {
      const [first] = people
      const role = rotaRoles.find((one) => one === first?.role)
      if (!first || !role || !isWithin(first.territory, path)) return []
      const { territory, rota } = first
      const shown = people.map((one) => ({ personId: one.personId, name: one.name, post: one.post, onDuty: isOnDuty(one, now) }))
      const shifts = rota.map(({ personId, days, date, from, to }) => ({ personId, days, date, from, to }))
      return [{ path: territory, role, placeName: placeNameOf(tree, territory) ?? territory, people: shown, shifts }]
    })
    .sort(byPath)
}
