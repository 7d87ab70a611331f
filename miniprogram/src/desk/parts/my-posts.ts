import type { Me } from '@shared/platform/platform.contract'
import type { Role } from '@shared/platform/role'

const above: readonly Role[] = ['committee', 'townCentre', 'districtCentre']
const inviting: readonly Role[] = [...above, 'admin']

function holds(who: Me | null, roles: readonly Role[]): boolean {
  return who?.grants.some((grant) => roles.includes(grant.role)) ?? false
}

/** Stands above handlers: a committee, a town centre, the district centre. */
export function isSupervisor(who: Me | null): boolean {
  return holds(who, above)
}

/** May ask others to join. */
export function mayInviteOthers(who: Me | null): boolean {
  return holds(who, inviting)
}

/** Has a post that somebody else stands in for while they are away. */
export function mayBeAway(who: Me | null): boolean {
  return holds(who, [...above, 'gridWorker', 'liaison'])
}

/** May take down what a visitor or caller says. */
export function mayEnter(who: Me | null): boolean {
  return holds(who, [...above, 'gridWorker', 'department', 'liaison', 'groupAdmin'])
}

/** Keeps the category tree of the district and its numbers to call. */
export function keepsRules(who: Me | null): boolean {
  return holds(who, ['admin', 'districtCentre'])
}

/** Sets what deadlines are counted by. */
export function isAdmin(who: Me | null): boolean {
  return holds(who, ['admin'])
}

/** Sees what deadlines are counted by. */
export function seesClock(who: Me | null): boolean {
  return holds(who, ['committee', 'townCentre', 'districtCentre', 'admin'])
}

/** May see how good the triage is. */
export function maySeeTriageReport(who: Me | null): boolean {
  return holds(who, ['townCentre', 'districtCentre', 'auditor', 'admin'])
}

/** May see how orders were handled in their territory. */
export function maySeeFigures(who: Me | null): boolean {
  return holds(who, [...above, 'gridWorker', 'auditor'])
}

/** May ask what would happen to an appeal. */
export function maySeeForesight(who: Me | null): boolean {
  return holds(who, inviting)
}

/** Draws closed orders by lot and looks at them again (质量抽查). */
export function drawsSamples(who: Me | null): boolean {
  return holds(who, ['townCentre', 'districtCentre'])
}

/** Sits at the district centre: names people for sensitive orders. */
export function isCentre(who: Me | null): boolean {
  return holds(who, ['districtCentre'])
}

/** Sees who rules on the third hand-back, and what was ruled. */
export function seesRulings(who: Me | null): boolean {
  return holds(who, ['townCentre', 'districtCentre', 'admin'])
}

/** Handles orders. */
export function mayAct(who: Me | null): boolean {
  return holds(who, [...above, 'gridWorker', 'department'])
}

/** The territory in which somebody may define area surveys; null = nowhere. */
export function defining(who: Me | null): string | null {
  return who?.grants.find((grant) => [...above, 'admin'].includes(grant.role))?.territory ?? null
}
