import { isWithin } from '@shared/platform/territory'

interface Place {
  role: string
  territory: string
}

/** Whether a post lies under the one that has an order (下派). A department has nobody below it, and is below nobody. */
export function isBelow(post: Place, { holderRole, holderTerritory }: { holderRole: string; holderTerritory: string }): boolean {
  if (post.role === 'department' || holderRole === 'department') return false
  return post.territory !== holderTerritory && isWithin(post.territory, holderTerritory)
}
