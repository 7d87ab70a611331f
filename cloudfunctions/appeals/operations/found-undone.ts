import { Refusal } from '@shared/platform/refusal'
import { isWithin } from '@shared/platform/territory'
import type { Act, Context, Hat } from '@platform/kernel/context'
import { postAbove } from '../rules/post-above'
import { tellHolder } from '../rules/tell'
import { afterFinding, unhappyOf, whyDecide } from '../rules/visit-finds'
import { type Appeal, changeAppeal, listOfOrder } from '../store/appeals'
import type { Order } from '../store/orders'
import type { Moving } from './advance'
import { beginAnew } from './begin-anew'
import { tellThese } from './tell-appellants'

/**
 * A return visit heard that it is not done (没有解决). Answers for whom it is done again; null when the level above has decided not to.
 * @throws Refusal wrongMoment when it has to be decided, notAllowed for whoever is not of the level above
 */
export async function findUndone(ctx: Context, { db }: Act, order: Order, asked: { hat: Hat; again: boolean | undefined }): Promise<Appeal[] | null> {
  const sad = unhappyOf(await listOfOrder(db, ctx.districtId, order.id))
  if (afterFinding('no', order, sad, ctx.now) === 'again') return sad
  const why = whyDecide(sad)
  if (!isWithin(postAbove(order).territory, asked.hat.territory))
    throw new Refusal('notAllowed', 'not of the level above', { field: 'again', sentence: `${why}，再办不办要由上一级决定，请他们来回访。您写的还在` })
  if (asked.again === undefined)
    throw new Refusal('wrongMoment', 'to be decided', { field: 'again', sentence: `${why}，请您决定：再办一次，还是先办结并写明理由。您写的还在` })
  return asked.again ? sad : null
}

/** Back to the holder with a new deadline, counted as a reopening of those who were unhappy; all appellants and the holder hear it. */
export async function doneAgain(ctx: Context, open: Act, order: Order, sad: readonly Appeal[], note: string): Promise<Moving> {
  for (const appeal of sad) await changeAppeal(open.db, appeal, { reopened: appeal.reopened + 1 })
  const all = await listOfOrder(open.db, ctx.districtId, order.id)
  const body = (title: string) => `回访听说“${title}”还没好，会再办一次，办好了再告诉您`
  const tell = [tellHolder(order, '回访没有解决，请再办', note), ...(await tellThese(ctx, open.db, all, { title: '再办一次', body }))]
  const data = { text: note, reached: true, solved: 'no', line: '回访时听说还没好，再办一次', again: sad.map(({ id }) => id), tell }
  return { back: true, change: await beginAnew(ctx, open, order), event: { data } }
}
