import { upwards } from '@shared/platform/territory'

/** The groups of a territory itself, or else of the nearest one above it that has any. */
export function nearestGroups<G extends { territory: string }>(groups: readonly G[], territory: string): G[] {
  // From the territory itself up to the district, whatever order `upwards` has.
  const path = [...upwards(territory)].sort((one, other) => other.length - one.length)
  const nearest = path.find((place) => groups.some((group) => group.territory === place))
  return groups.filter((group) => group.territory === nearest)
}
