import { type Role, roles } from '@shared/platform/role'
import { isWithin, type TerritoryPath } from '@shared/platform/territory'

interface Player {
  key: string
  role: Role
  place: TerritoryPath | null
}

/** Of most roles one is enough to follow a story; of these it takes two: neighbours, colleagues, two bodies. */
const two: readonly Role[] = ['resident', 'committee', 'department']

/**
 * The few people that a visitor of the demo can follow one appeal with, in the order of the roles: those nearest to
 * the stage, which is where the first resident lives. What they share with it is the length of the common path.
 */
export function demoCast<P extends Player>(everybody: readonly P[]): P[] {
  const stage = everybody.find(({ role }) => role === 'resident')?.place ?? ''
  const near = [...everybody].sort((a, b) => shared(b.place, stage) - shared(a.place, stage))
  return roles.flatMap((role) => near.filter((one) => one.role === role).slice(0, two.includes(role) ? 2 : 1))
}

/** How many levels two territories have in common from the district down; over the stage counts more than beside it. */
function shared(place: TerritoryPath | null, stage: TerritoryPath): number {
  if (!place) return 0
  const steps = stage.split('.')
  return isWithin(stage, place) ? steps.length : place.split('.').findIndex((step, level) => step !== steps[level])
}
