import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { holdAreaPlace } from '../store/area-sample'
import { assertToCall, findMyCall } from './area-place'
import { contactOf } from './text-area-invitation'

/** The number to dial. Every reading is in the ledger with its reason; afterwards nobody reads it. */
export const revealAreaContact = serve(contract.appeals.revealAreaContact, async (ctx, { id, reason }) => {
  const { place, round } = await findMyCall(ctx, id)
  const contact = await contactOf(ctx, place)
  if (!contact?.phone) throw new Refusal('notFound', `place ${id} without a number`, { field: 'id' })
  await act(ctx, async (open) => {
    assertToCall(ctx, await holdAreaPlace(open.db, ctx.districtId, id))
    open.record({ subject: round.id, internal: true, data: { text: reason, line: '查看了受访人电话', place: id } })
  })
  return { name: contact.name ?? '居民', phone: contact.phone }
})
