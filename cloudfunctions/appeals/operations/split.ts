import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { Act, Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { findHolder, listPosts } from '../../grids'
import { deadlines } from '../rules/deadlines'
import { termLevelOf } from '../rules/terms'
import { heldBy } from '../rules/given-to'
import { type Appeal, type AppealRow, findById, holdAppeal, listParts } from '../store/appeals'
import { holdOrder, type NewOrder, type Order } from '../store/orders'
import { assertMove, entitledTo, step } from './advance'
import { clockFor } from './clock-for'
import { readOrder } from './read-order'
import { mostParts, partHash } from './receipt-hash'
import { takeIn } from './take-in'
import { tellThese } from './tell-appellants'

/**
 * 拆分: one matter of an order becomes an order of its own, with an appeal of its own for the same appellant: its own answer, its own
 * survey. The words that were said stay as they were. It wins no time: the reply deadline runs from when the resident said it.
 */
export const split = serve(contract.appeals.split, async (ctx, { orderId, version, appealId, text, title, bag, post }) => {
  const seen = await readOrder(ctx, orderId)
  const [seat] = entitledTo(ctx, seen, 'split')
  const signing: Context = seat ? { ...ctx, hats: [seat.hat] } : ctx
  const holder = post ? await holderAt(ctx, seen, post) : {}
  const whose = (await findById(ctx.db, ctx.districtId, appealId))?.appeal
  if (!whose || whose.orderId !== orderId || whose.withdrawnAt) throw noSuchAppeal(appealId)
  const clock = await clockFor(ctx)
  let moved = { version, status: seen.status as string }
  let child = { orderId: '', number: '' }
  let held: { order: Order; appeal: Appeal } | null = null
  await takeIn(signing, {
    ...{ source: 'split', sourceName: seen.sourceName, externalId: `${appealId}-split`, bag: bag ?? (seen.bag as Bag), title: title ?? null, text },
    ...{ saidAt: whose.saidAt, territory: seen.territory, placeText: seen.placeText, attachments: [], anonymous: whose.anonymous },
    ...{ receipt: null, own: false, heldFor: null, unchecked: false, data: { line: `从 ${seen.number} 拆出，单独立件` } },
    begin: async (open, decided) => {
      held = await holdParent(signing, open, { orderId, version, appealId })
      const matter = { bag: decided.bag as Bag, urgency: decided.urgency as Urgency, level: termLevelOf(seen.holderTerritory) }
      const times = { replyDue: deadlines(clock, held.appeal.receivedAt, matter, decided.categoryTimes).replyDue }
      return { appeal: await partOf(open, held.appeal), order: { ...placeOf(held.order), ...times, ...holder } }
    },
    end: async (open, made) => {
      if (!held) throw new Error('split without its parent')
      child = { orderId: made.orderId, number: made.number }
      moved = await writeParent(signing, open, held, made.number)
      open.answer({ ...moved, child })
    },
  })
  return { ...moved, child }
})

const noSuchAppeal = (id: string) => new Refusal('notFound', `appeal ${id}`, { field: 'appealId', sentence: '这件工单上没有这条诉求，请刷新看看' })

async function holdParent(ctx: Context, open: Act, { orderId, version, appealId }: { orderId: string; version: number; appealId: string }) {
  const order = await holdOrder(open.db, ctx.districtId, orderId)
  await assertMove(ctx, open, order, version, 'split')
  const appeal = (await findById(open.db, ctx.districtId, appealId))?.appeal
  if (!appeal || appeal.orderId !== orderId) throw noSuchAppeal(appealId)
  return { order, appeal }
}

/** The derived appeal: the same person, channel and wishes; opened as part `n` of the words that the resident sent. */
async function partOf({ db }: Act, appeal: Appeal): Promise<Partial<AppealRow>> {
  const root = await holdAppeal(db, appeal.districtId, appeal.splitFrom ?? appeal.id)
  const n = (await listParts(db, root.districtId, root.id)).length + 2
  if (n > mostParts) throw new Refusal('wrongMoment', 'too many parts', { field: 'text', sentence: `一条诉求最多拆成 ${mostParts} 件` })
  const { personId, name, phone, phoneTail, behalf, receivedAt } = root
  const receiptHash = root.receiptHash ? partHash(root.receiptHash, n) : null
  return { ...{ personId, name, phone, phoneTail, behalf, receivedAt, receiptHash }, splitFrom: root.id, externalId: `${root.id}-${n}`, enteredBy: null }
}

function placeOf(parent: Order): Partial<NewOrder> {
  return { splitFrom: parent.id, lng: parent.lng, lat: parent.lat, ...(parent.sensitive ? { ...quietOf(parent), ...holderOf(parent) } : {}) }
}

/** A part of what only named people read is theirs alone as well. */
const quietOf = ({ sensitive, keptFrom }: Order) => ({ sensitive, keptFrom })

function holderOf({ holderRole, holderTerritory, holderBody, holderPerson, holderName, holderPost, holderPhone }: Order): Partial<NewOrder> {
  return { holderRole, holderTerritory, holderBody, holderPerson, holderName, holderPost, holderPhone }
}

/** On the parent's timeline, for the one whose words these were; the others are not concerned. */
async function writeParent(ctx: Context, open: Act, { order, appeal }: { order: Order; appeal: Appeal }, number: string) {
  const body = (title: string) => `“${title}”里的另一件事已单独立件 ${number}，会分别答复您`
  const tell = await tellThese(ctx, open.db, [appeal], { title: '分成两件办理', body })
  return step(ctx, open, order, 'split', { event: { appealId: appeal.id, data: { line: `其中一件事已单独立件 ${number}`, tell } } })
}

/** The post that gets it: one that the parent could be given to, or the one that has the parent. */
async function holderAt(ctx: Context, order: Order, key: string): Promise<Partial<NewOrder>> {
  const offered = (await listPosts(ctx, order.territory, order.holderTerritory)).find((one) => one.key === key)
  const post = offered ?? (await findHolder(ctx, key))
  const own = post && post.role === order.holderRole && post.territory === order.holderTerritory && post.bodyId === order.holderBody
  if (!post || !(offered || own)) throw new Refusal('badInput', `no post ${key}`, { field: 'post', sentence: '不能派给这个岗位，请从列表里选' })
  return heldBy(post)
}
