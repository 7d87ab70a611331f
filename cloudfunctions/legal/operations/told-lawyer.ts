import type { Tell } from '@platform/operations/tell'
import type { Context } from '@platform/kernel/context'
import { listPeopleOf, postKey } from '../../grids'
import type { ConsultationRow } from '../store/consultations'

/** A message about a consultation to whoever answers it; to all lawyers of the place where nobody does or they have left. */
export async function toldLawyer(ctx: Context, { id, territory, lawyerId }: ConsultationRow, title: string, body: string): Promise<Tell> {
  const said = { title, body, link: { kind: 'consultation' as const, ref: id } }
  const isThere = lawyerId !== null && (await listPeopleOf(ctx, postKey({ role: 'lawyer', territory }))).some(({ personId }) => personId === lawyerId)
  return isThere ? { to: 'person', personId: lawyerId, ...said } : { to: 'post', role: 'lawyer', territory, bodyId: null, ...said }
}
