import type { Evidence, Shot } from '@shared/appeals/evidence'
import type { Held } from '@/platform/use-files'
import type { OrderDraft } from './order-draft'

/** Photos at the place that still go along. */
export function shotsOf({ shots, outcome }: OrderDraft, going: readonly Held[]): Shot[] {
  return outcome === 'solved' ? going.flatMap(({ file }) => shots?.[file.id] ?? []) : []
}

/** The same under the names that they have at the server. */
export function evidenceOf({ shots, outcome }: OrderDraft, going: readonly Held[]): Evidence[] {
  if (outcome !== 'solved') return []
  return going.flatMap(({ file, remote }) => {
    const shot = shots?.[file.id]
    return shot && remote ? [{ ...shot, attachment: remote }] : []
  })
}

/** The reason as it is sent. */
export function whyNone({ noEvidence, outcome }: OrderDraft): { noEvidence?: string } {
  return outcome === 'solved' && noEvidence?.trim() ? { noEvidence: noEvidence.trim() } : {}
}
