import { type Role, staff } from '@shared/platform/role'
import { isWithin, levelOf, type TerritoryLevel, type TerritoryPath } from '@shared/platform/territory'

const village = ['gridWorker', 'liaison', 'scout', 'groupAdmin'] as const satisfies readonly Role[]
const town = [...village, 'committee', 'mediator'] as const satisfies readonly Role[]

/** Whom each role may ask to join. Nobody invites above themselves; a role that is not here invites nobody. */
export const invitable: Partial<Record<Role, readonly Role[]>> = {
  committee: village,
  townCentre: town,
  districtCentre: staff,
  admin: staff,
}

/** At which levels a role makes sense: work orders find a grid worker at the grid, a committee at the village, and so on. */
export const levelsOf: Partial<Record<Role, readonly TerritoryLevel[]>> = {
  groupAdmin: ['village', 'grid', 'microGrid'],
  liaison: ['grid', 'microGrid'],
  scout: ['grid', 'microGrid'],
  gridWorker: ['grid'],
  committee: ['village'],
  townCentre: ['town'],
  districtCentre: ['district'],
  department: ['district', 'town'],
  mediator: ['district', 'town', 'village'],
  lawyer: ['district', 'town', 'village'],
  auditor: ['district', 'town'],
  admin: ['district'],
}

/** Whether somebody with this right may ask others to join as `role` at `territory`: only below themselves and within their own territory. */
export function mayInvite(hat: { role: Role; territory: TerritoryPath }, role: Role, territory: TerritoryPath): boolean {
  return isWithin(territory, hat.territory) && (invitable[hat.role] ?? []).includes(role)
}

export function fitsLevel(role: Role, territory: TerritoryPath): boolean {
  return (levelsOf[role] ?? []).includes(levelOf(territory))
}
