import { contract } from '@shared/contract'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { findPeople } from '@platform/store/people'
import { categoriesInUse } from '../../triage'
import { maskWords } from '@platform/rules/mask-words'
import { questionOf, readOpinion } from '../rules/second-opinion'
import { listOfOrder } from '../store/appeals'
import { findOrder, noteOpinion, type Order } from '../store/orders'

/**
 * Another opinion on the category of an order that the machine was unsure of, by a language model where one is set up. It is written
 * beside the order and changes nothing. Whatever goes wrong out there leaves the order as it is, and is not tried again.
 */
export const askSecondOpinion = serve(contract.appeals.askSecondOpinion, async (ctx, { orderId }) => {
  const order = await findOrder(ctx.db, ctx.districtId, orderId)
  const model = ctx.ports.model
  // A sensitive order's words never leave the house.
  if (!order || !model || order.sensitive || order.secondOpinion) return { kept: false }
  const categories = await categoriesInUse(ctx)
  const question = questionOf(await maskedWords(ctx, order), categories)
  const opinion = readOpinion(await model.completeJson(question).catch(() => null), categories)
  if (!opinion) return { kept: false }
  await act(ctx, async ({ db, record }) => {
    await noteOpinion(db, order, { ...opinion, model: model.name, at: ctx.now.toISOString() })
    record({ subject: orderId, internal: true, data: { line: `另一种看法：${opinion.l2 ?? opinion.l1}（${model.name}，仅供参考）` } })
  })
  return { kept: true }
})

async function maskedWords(ctx: Context, order: Order): Promise<string> {
  const [appeal] = await listOfOrder(ctx.db, ctx.districtId, order.id)
  if (!appeal) return ''
  const person = appeal.personId ? (await findPeople(ctx.db, ctx.districtId, [appeal.personId])).get(appeal.personId) : undefined
  return maskWords([appeal.title, appeal.text].filter(Boolean).join('\n'), [appeal.name, person?.name ?? null])
}
