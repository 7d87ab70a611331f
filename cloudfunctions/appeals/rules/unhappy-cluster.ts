import { limits } from '@shared/appeals/limits'

/**
 * The orders of a warning (不满意预警): three unhappy ones that no earlier warning named, or null. So a cluster warns once, and again
 * only when as many new ones have come.
 */
export function newCluster(unhappyOrders: readonly string[], warnedOf: readonly string[]): string[] | null {
  const known = new Set(warnedOf)
  const fresh = [...new Set(unhappyOrders)].filter((id) => !known.has(id))
  return fresh.length >= limits.clusterOrders ? fresh : null
}
