import type { Me } from '@shared/platform/platform.contract'
import type { Role } from '@shared/platform/role'
import type { TerritoryLevel } from '@shared/platform/territory'

type Invited = Exclude<Role, 'resident' | 'system' | 'department'>

const village: readonly Invited[] = ['gridWorker', 'liaison', 'scout', 'groupAdmin']
const town: readonly Invited[] = [...village, 'committee', 'mediator']
const district: readonly Invited[] = [...town, 'townCentre', 'districtCentre', 'lawyer', 'auditor', 'admin']

/** At which levels each role makes sense; the server has the last word. */
export const levelsOf: Record<Invited, readonly TerritoryLevel[]> = {
  groupAdmin: ['village', 'grid', 'microGrid'],
  liaison: ['grid', 'microGrid'],
  scout: ['grid', 'microGrid'],
  gridWorker: ['grid'],
  committee: ['village'],
  townCentre: ['town'],
  districtCentre: ['district'],
  mediator: ['district', 'town', 'village'],
  lawyer: ['district', 'town', 'village'],
  auditor: ['district', 'town'],
  admin: ['district'],
}
export type { Invited }

/** Whom the wearer of these posts may ask to join, the most usual first. */
export function invitedBy(grants: Me['grants']): readonly Invited[] {
  if (grants.some(({ role }) => role === 'districtCentre' || role === 'admin')) return district
  if (grants.some(({ role }) => role === 'townCentre')) return town
  return village
}
