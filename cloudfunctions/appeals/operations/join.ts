import { contract } from '@shared/contract'
import type { Bag } from '@shared/appeals/bag'
import { Refusal } from '@shared/platform/refusal'
import { statusName } from '@shared/appeals/order.flow'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { findByOpenid } from '@platform/store/people'
import { throttle } from '@platform/store/throttles'
import { neutralSummary, termsHere } from '../../triage'
import { canReceive } from '../rules/mergeable'
import { findByKey, findOnOrder, findOwnOf } from '../store/appeals'
import { holdGroup } from '../store/merges'
import { findByNumber, findOrder, type Order } from '../store/orders'
import { MovedMeanwhile, retrying } from './again'
import { checkPictures } from './check-pictures'
import { days, isOpenMatter, isPublic } from './find-similar-nearby'
import { fold } from './fold'
import { check, mostAnHour, receiptCode } from './submit'
import { type Intake, receiptOfEarlier, takeIn } from './take-in'

/** What a joiner says who writes nothing. */
const echo = '我也遇到了同样的情况'

class AlreadyJoined extends Error {}

/**
 * 我也遇到了: an appeal of its own with a receipt of its own, its order born merged into the one that neighbours' are handled in, so
 * that it can be given back to itself like any other. Joined twice it is one.
 */
export const join = serve(contract.appeals.join, async (ctx, { orderId, key, text, ...input }) => {
  if (!ctx.actor.openid && !ctx.actor.personId) throw new Refusal('notSignedIn', 'a visitor has no one to answer to')
  const checked = text ? await check(ctx, text) : { heldFor: null, unchecked: false }
  const said = { ...input, text: text ?? echo, source: 'tap', sourceName: '小程序', externalId: key, saidAt: ctx.now, own: true, ...checked }
  const intake = { ...said, receipt: input.anonymous ? receiptCode(ctx, key) : null, limit: limitOf(ctx) }
  const receipt = await retrying(async () => {
    if (await findByKey(ctx.db, ctx.districtId, 'tap', key)) return receiptOfEarlier(ctx, intake)
    const lead = await joinable(ctx, orderId)
    return takeIn(ctx, await joining(ctx, lead, intake, text === undefined)).catch((error: unknown) => joinedBefore(ctx, error))
  })
  await checkPictures(ctx, input.attachments)
  return asJoined(ctx, receipt)
})

const limitOf =
  (ctx: Context): NonNullable<Intake['limit']> =>
  ({ db }) =>
    throttle(ctx, `submit:${ctx.actor.throttleKey}`, mostAnHour, 3600, db)

/** The order as it is handled now. @throws Refusal when it is nobody else's business, or over. */
async function joinable(ctx: Context, orderId: string): Promise<Order> {
  const named = await findOrder(ctx.db, ctx.districtId, orderId)
  const lead = named?.mergedInto ? await findOrder(ctx.db, ctx.districtId, named.mergedInto) : named
  if (lead?.mergedInto) throw new MovedMeanwhile()
  const own = named && (await findOwnOf(ctx.db, ctx.districtId, named.id))
  const recent = named && named.receivedAt.getTime() >= ctx.now.getTime() - days * 86_400_000
  const terms = await termsHere(ctx)
  const quiet = [named, lead].some((one) => one && !isOpenMatter(terms({ l1: one.categoryL1, l2: one.categoryL2 })))
  const shown =
    !quiet && lead && named && own && recent && isPublic({ ...named, status: 'dispatched' }, own.text) && lead.heldFor === null && lead.status !== 'held'
  if (!shown)
    throw new Refusal('notFound', `order ${orderId} is not to be joined`, {
      field: 'orderId',
      sentence: '没有可以一起反映的这件事，您写的内容还在，可以直接提交',
    })
  assertOpen(lead)
  return lead
}

function assertOpen(lead: Order): void {
  if (canReceive(lead.status)) return
  throw new Refusal('wrongMoment', `joining while ${lead.status}`, {
    field: 'orderId',
    sentence: `这件事现在是“${statusName[lead.status]}”，不能再加入；您写的内容还在，可以直接提交`,
  })
}

/** The joiner's own intake, which folds itself into the order in the same act. Words to be looked at first stay by themselves, held. */
async function joining(ctx: Context, lead: Order, intake: Omit<Intake, 'bag' | 'title'>, wordless: boolean): Promise<Intake> {
  const own = await findOwnOf(ctx.db, ctx.districtId, lead.id)
  const bag = lead.bag as Bag
  const summary = neutralSummary({ category: { l1: lead.categoryL1, l2: lead.categoryL2 }, placeName: null, bag })
  let held: Order[] = []
  return {
    ...intake,
    bag,
    title: wordless ? summary : null,
    ...(intake.place ? {} : { territory: lead.territory }),
    ...(wordless && own ? { judgeBy: own.text } : {}),
    ...(intake.heldFor ? {} : { data: { line: '说“我也遇到了”，与邻居一起办理', tell: [] } }),
    begin: async (open) => {
      held = await holdGroup(open.db, ctx.districtId, [lead.id])
      const now = held.find(({ id }) => id === lead.id)
      if (!now || now.mergedInto) throw new MovedMeanwhile()
      assertOpen(now)
      const personId = intake.anonymous ? null : await callerNow(ctx, open.db)
      if (personId && (await findOnOrder(open.db, ctx.districtId, lead.id, personId))) throw new AlreadyJoined(lead.id)
      return {}
    },
    end: async (open, { orderId }) => {
      const [from, into] = [await findOrder(open.db, ctx.districtId, orderId), held.find(({ id }) => id === lead.id)]
      if (intake.heldFor || !from || !into) return
      await fold(ctx, open, { from, into, shells: [] }, { how: 'resident', score: null, reasons: [], note: null, quiet: true })
    },
  }
}

async function callerNow(ctx: Context, db: Context['db']): Promise<string | null> {
  const { personId, openid } = ctx.actor
  return personId ?? (openid ? ((await findByOpenid(db, ctx.districtId, openid, ctx.now))?.personId ?? null) : null)
}

/** The receipt of what this person has said of this order before. */
async function joinedBefore(ctx: Context, error: unknown) {
  const personId = error instanceof AlreadyJoined ? await callerNow(ctx, ctx.db) : null
  const found = personId && (await findOnOrder(ctx.db, ctx.districtId, (error as Error).message, personId))
  if (!found) throw error
  return receiptOfEarlier(ctx, { ...found.appeal, own: true, receipt: null })
}

/** The receipt with the state, the holder and the deadlines of the order that handles it. */
async function asJoined(ctx: Context, receipt: Awaited<ReturnType<typeof takeIn>>) {
  const order = await orderOf(ctx, receipt.number)
  if (!order) return { ...receipt, neighbours: 0 }
  return {
    ...receipt,
    status: order.status,
    holder: { name: order.holderName, post: order.holderPost, phone: order.holderPhone },
    acceptDue: (order.acceptDue ?? order.receivedAt).toISOString(),
    replyDue: (order.replyDue ?? order.receivedAt).toISOString(),
    neighbours: order.appellants - 1,
  }
}

async function orderOf(ctx: Context, number: string): Promise<Order | null> {
  const own = await findByNumber(ctx.db, ctx.districtId, number)
  return own?.mergedInto ? findOrder(ctx.db, ctx.districtId, own.mergedInto) : own
}
