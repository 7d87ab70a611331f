import type { Hatted } from './standing'

interface Asked {
  role: string
  territory: string
  bodyId: string | null
  droppedAt: Date | null
}

/** Whether the wearer of this hat was asked to help (联办). */
export function isHelper(hat: Hatted, help: Asked): boolean {
  if (help.droppedAt || hat.role !== help.role) return false
  return hat.role === 'department' ? hat.bodyId !== null && hat.bodyId === help.bodyId : hat.territory === help.territory
}
