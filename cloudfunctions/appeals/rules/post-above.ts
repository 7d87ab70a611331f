import type { Role } from '@shared/platform/role'
import { cutAt, levelOf, type TerritoryLevel, type TerritoryPath } from '@shared/platform/territory'

const ladder: readonly { role: 'committee' | 'townCentre' | 'districtCentre'; level: TerritoryLevel }[] = [
  { role: 'committee', level: 'village' },
  { role: 'townCentre', level: 'town' },
  { role: 'districtCentre', level: 'district' },
]
/** From which rung on somebody stands above this holder. A department answers to the town of the place. */
const above: Partial<Record<Role, number>> = { gridWorker: 0, committee: 1, department: 1 }

/** The roles that stand above a holder's, the nearest first; none above the district centre. */
export function rolesAbove(holderRole: string) {
  return ladder.slice(above[holderRole as Role] ?? 2).flatMap(({ role }) => (role === holderRole ? [] : [role]))
}

/** The post of the level above who has an order (上一级); above the district centre there is only another person of it. */
export function postAbove(order: { holderRole: string; territory: TerritoryPath; sensitive: string | null }): { role: Role; territory: TerritoryPath } {
  const rung = order.sensitive ? 2 : (above[order.holderRole as Role] ?? 2)
  for (const { role, level } of ladder.slice(rung)) {
    const territory = cutAt(order.territory, level)
    if (levelOf(territory) === level) return { role, territory }
  }
  return { role: 'districtCentre', territory: cutAt(order.territory, 'district') }
}

/** The higher of two posts. */
export function higher<P extends { role: Role }>(one: P, other: P): P {
  const rung = ({ role }: P) => ladder.findIndex((step) => step.role === role)
  return rung(other) > rung(one) ? other : one
}
