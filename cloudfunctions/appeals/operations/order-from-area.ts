import { limits } from '@shared/appeals/limits'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { type Context, hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { type AreaAnswerRow, findAreaAnswer, linkAreaOrder } from '../store/area-answers'
import { findAreaRound } from '../store/area-surveys'
import { areaContactOf, complaintsIn } from './list-area-unhappy'
import { check } from './submit'
import { takeIn } from './take-in'

/** 补差: what somebody was unhappy with goes the way of every appeal. Tapped twice it is one order. */
export const orderFromArea = serve(contract.appeals.orderFromArea, async (ctx, { id }) => {
  const answer = await findAreaAnswer(ctx.db, ctx.districtId, id)
  const contact = answer && areaContactOf(ctx, answer)
  // Who did not agree to be contacted is in no list and cannot be found by an id either.
  if (!answer?.unhappy || !contact) throw new Refusal('notFound', `answer ${id}`, { field: 'id' })
  if (hatsOver(ctx, answer.grid).length === 0) throw new Refusal('notAllowed', 'the answer is elsewhere', { sentence: '这条不在您的辖区' })
  const text = await textOf(ctx, answer)
  const checked = await check(ctx, text)
  const receipt = await takeIn(ctx, {
    source: 'survey',
    sourceName: '群众安全感调查',
    externalId: id,
    bag: 'complaint',
    title: null,
    text,
    saidAt: answer.day,
    territory: answer.grid,
    attachments: [],
    anonymous: false,
    receipt: null,
    own: false,
    name: contact.name,
    phone: contact.phone,
    // Known in the mini-program: they see it among their own and judge the answer there.
    begin: async () => ({ appeal: { personId: contact.personId } }),
    end: (open, { orderId }) => linkAreaOrder(open.db, answer, orderId),
    ...checked,
    // Words that nobody has looked at yet are looked at with the order.
    heldFor: answer.hidden ? checked.heldFor : (answer.heldFor ?? checked.heldFor),
  })
  return { number: receipt.number, already: receipt.already }
})

async function textOf(ctx: Context, answer: AreaAnswerRow): Promise<string> {
  const round = await findAreaRound(ctx.db, ctx.districtId, answer.roundId)
  const complaints = complaintsIn(round?.questions ?? [], answer).map((one) => `${one.question}：${one.answer}`)
  return [...(answer.hidden ? [] : Object.values(answer.words)), `（群众安全感、满意度调查）${complaints.join('；')}`].join('\n').slice(0, limits.tapText)
}
