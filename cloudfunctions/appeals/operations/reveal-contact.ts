import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { unseal } from '@platform/kernel/seal'
import { serve } from '@platform/kernel/serve'
import { findPeople } from '@platform/store/people'
import { standings } from '../rules/standing'
import { listOfOrder } from '../store/appeals'
import { readOrder } from './read-order'

/** A name and number in full, to the present holder and those above. Every reading is in the ledger with its reason. */
export const revealContact = serve(contract.appeals.revealContact, async (ctx, { orderId, appealId, reason }) => {
  const order = await readOrder(ctx, orderId)
  if (standings(ctx.hats, order).length === 0) throw new Refusal('notAllowed', 'neither holder nor above')
  const appeal = (await listOfOrder(ctx.db, ctx.districtId, orderId)).find((one) => one.id === appealId)
  if (!appeal) throw new Refusal('notFound', `appeal ${appealId}`, { field: 'appealId' })
  if (appeal.anonymous) throw new Refusal('notAllowed', 'anonymous', { sentence: '这位居民没有留名，系统里也没有存' })
  const person = appeal.personId ? (await findPeople(ctx.db, ctx.districtId, [appeal.personId])).get(appeal.personId) : undefined
  await act(ctx, async ({ record }) => record({ subject: orderId, appealId, internal: true, data: { text: reason, line: '查看了居民联系方式' } }))
  const data = ctx.kernel.keys.data
  const phone = appeal.phone ?? person?.phone ?? null
  const behalf = appeal.behalf ? (JSON.parse(unseal(data, appeal.behalf)) as { name: string; phone?: string }) : null
  return {
    name: appeal.name ?? person?.name ?? null,
    phone: phone ? unseal(data, phone) : null,
    behalf: behalf ? [behalf.name, behalf.phone].filter(Boolean).join(' ') : null,
  }
})
