export type InvitationState = 'open' | 'taken' | 'approved' | 'refused' | 'expired'

/** Where an invitation stands. Once taken it no longer expires: it waits for whoever gave it. */
export function invitationState(row: { takenBy: string | null; approved: boolean | null; expiresAt: Date }, now: Date): InvitationState {
  if (row.approved !== null) return row.approved ? 'approved' : 'refused'
  if (row.takenBy !== null) return 'taken'
  return row.expiresAt > now ? 'open' : 'expired'
}

/** ABCD-EFGH-JKMN-PQRS: four by four, as people read a code out. */
export function groupByFour(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code
}
