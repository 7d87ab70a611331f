import { type SensitiveSign, sensitiveSigns } from '@shared/triage/sensitive'

/** Somebody named for a sign who still sits at the district centre. */
export interface NamedRow {
  sign: SensitiveSign
  personId: string
}

/**
 * Who is named for a sign (点名人员). Where nobody is, the first person of the district centre counts as named,
 * so that no sensitive order is ever without an owner. Empty only where the centre has nobody at all.
 */
export function peopleFor(sign: SensitiveSign, rows: readonly NamedRow[], first: string | null): string[] {
  const named = rows.filter((row) => row.sign === sign).map(({ personId }) => personId)
  return named.length > 0 || first === null ? named : [first]
}

/** The signs that a person is named for, or counts as named for. */
export function signsOf(personId: string, rows: readonly NamedRow[], first: string | null): SensitiveSign[] {
  return sensitiveSigns.filter((sign) => peopleFor(sign, rows, first).includes(personId))
}
