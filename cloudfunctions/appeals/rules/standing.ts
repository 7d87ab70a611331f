import { openMoves, type Standing } from '@shared/platform/flow'
import type { Named } from '@platform/kernel/context'
import { handlers, type Role, supervisors } from '@shared/platform/role'
import { isWithin } from '@shared/platform/territory'
import { type OrderAction, orderFlow, type OrderStatus } from '@shared/appeals/order.flow'

/** The half of a work order that rights depend on. */
export interface Held {
  status: OrderStatus
  territory: string
  holderRole: string
  holderTerritory: string
  holderBody: string | null
  /** A sensitive order (敏感件): only for hats that are named for its sign. */
  sensitive: string | null
  /** Named people whom it may be about. */
  keptFrom: readonly string[] | null
}
export interface Hatted {
  role: Role
  territory: string
  bodyId: string | null
  named?: Named
}

const isHandler = (role: Role): boolean => (handlers as readonly Role[]).includes(role)
const isSupervisor = (role: Role): boolean => (supervisors as readonly Role[]).includes(role)

/** Whether the order exists for the wearer of this hat at all: a sensitive one only for those named, and not for whom it names. */
function isOpenTo(hat: Hatted, { sensitive, keptFrom }: Held): boolean {
  if (sensitive === null) return true
  return hat.named !== undefined && (hat.named.signs as readonly string[]).includes(sensitive) && !(keptFrom ?? []).includes(hat.named.personId)
}

/** Whether this hat is the post that has the order now (present holder). */
export function isHolder(hat: Hatted, order: Held): boolean {
  if (!isHandler(hat.role) || hat.role !== order.holderRole || !isOpenTo(hat, order)) return false
  return hat.role === 'department' ? hat.bodyId !== null && hat.bodyId === order.holderBody : hat.territory === order.holderTerritory
}

/** How the wearer of a hat stands to an order; a hat can give two standings, most give none. */
export function standings<H extends Hatted>(hats: readonly H[], order: Held): { standing: Standing; role: Role; hat: H }[] {
  return hats.flatMap((hat) => {
    const found: { standing: Standing; role: Role; hat: H }[] = []
    if (isHolder(hat, order)) found.push({ standing: 'holder', role: hat.role, hat })
    if (isSupervisor(hat.role) && isOpenTo(hat, order) && isWithin(order.territory, hat.territory)) found.push({ standing: 'above', role: hat.role, hat })
    return found
  })
}

/**
 * Who may read an order: its holder, those above its place, the grid's own worker, and the auditor of the place.
 * A sensitive one: only those of them who are named for it; that is never an auditor.
 */
export function canRead(hats: readonly Hatted[], order: Held): boolean {
  return hats.some((hat) => {
    if (!isOpenTo(hat, order)) return false
    if (isHolder(hat, order)) return true
    const reads = isSupervisor(hat.role) || hat.role === 'gridWorker' || hat.role === 'auditor'
    return reads && isWithin(order.territory, hat.territory)
  })
}

/** The moves open to staff with these hats. */
export function staffMoves(hats: readonly Hatted[], order: Held): OrderAction[] {
  return openMoves(orderFlow, order.status, standings(hats, order))
}
