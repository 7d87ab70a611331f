import { handlers, type Role, supervisors } from '@shared/platform/role'
import type { Hat } from '@platform/kernel/context'
import type { Scope } from '../store/inbox'

/** Whose orders somebody's inbox shows: what their posts hold, and for those above (and the auditor) what lies under them. */
export function scopeOf(hats: readonly Hat[], mineOnly: boolean): Scope {
  const above: readonly Role[] = [...supervisors, 'auditor']
  return {
    posts: hats.filter((hat) => (handlers as readonly Role[]).includes(hat.role)),
    named: hats.flatMap((hat) => hat.named ?? []),
    territories: mineOnly ? [] : hats.filter((hat) => above.includes(hat.role)).map((hat) => hat.territory),
  }
}

/** What a search may find: also what lies in the grid worker's own grid. */
export function searchScopeOf(hats: readonly Hat[]): Scope {
  const scope = scopeOf(hats, false)
  return { ...scope, territories: [...scope.territories, ...hats.filter((hat) => hat.role === 'gridWorker').map((hat) => hat.territory)] }
}
