import { upwards } from '@shared/platform/territory'

/** The groups of a territory itself, or else of the nearest one above it that has any. */
export function nearestGroups<G extends { territory: string }>(groups: readonly G[], territory: string): G[] {
  const nearest = upwards(territory).find((place) => groups.some((group) => group.territory === place))
  return groups.filter((group) => group.territory === nearest)
}
