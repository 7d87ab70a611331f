import { randomUUID } from 'node:crypto'
import type { Holder, Receipt } from '@shared/appeals/appeal'
import type { Bag } from '@shared/appeals/bag'
import { Refusal } from '@shared/platform/refusal'
import type { Point } from '@shared/platform/place'
import type { CategoryName } from '@shared/triage/category'
import { type Act, act, type Context } from '@platform/kernel/context'
import { blindIndex, hashCode, seal } from '@platform/kernel/seal'
import { ensurePerson, findByOpenid, sealedPhone } from '@platform/store/people'
import { placeNameOf, type Post } from '../../grids'
import { type JudgedHere, judgeHere, rememberLikeness, sensitiveIn, sureEnough, termsHere } from '../../triage'
import { type Deadlines, deadlines } from '../rules/deadlines'
import { heldBy } from '../rules/given-to'
import { senderOf } from '../rules/sender'
import { tellHolder, urgently } from '../rules/tell'
import { termLevelOf } from '../rules/terms'
import { firstWarning } from '../rules/warning'
import { titleOf } from '../rules/title'
import { type AppealRow, findByKey, insertAppeal } from '../store/appeals'
import { linkAttachments } from '../store/attachments'
import { insertOrder, type NewOrder } from '../store/orders'
import { clockFor } from './clock-for'
import { dangerTeller } from './danger-teller'
import { namedPost } from './named-post'
import { type Placed, placeOf } from './place-of'
import { routeMatter } from './route-matter'

/** An appeal on its way in, whichever way it came. */
export interface Intake {
  source: string
  sourceName: string
  externalId: string
  bag: Bag
  title: string | null
  text: string
  saidAt: Date
  place?: Point
  placeText?: string | null
  territory?: string
  attachments: string[]
  anonymous: boolean
  /** The receipt code (回执码) of an anonymous appellant; only its hash is stored. */
  receipt: string | null
  /** The caller is the appellant. */
  own: boolean
  name?: string | null
  phone?: string | null
  behalf?: { name: string; phone?: string } | null
  /** Why a person must look at it first, or null. */
  heldFor: string | null
  /** The check did not answer: accepted all the same, and said so to staff. */
  unchecked: boolean
  /** Counts this one against the caller's hourly number, in the same act. */
  limit?: (open: Act) => Promise<void>
  /** The words that category and urgency are read from, where its own say too little. */
  judgeBy?: string
  /** The category that it has already, whatever its words say. */
  category?: CategoryName
  /** Done first in the same act; what it answers goes before what was decided here. */
  begin?: (open: Act, decided: ReturnType<typeof orderRow>) => Promise<{ appeal?: Partial<AppealRow>; order?: Partial<NewOrder> }>
  /** Done last in the same act: what it writes and what was taken in stand or fall together. */
  end?: (open: Act, made: { appealId: string; orderId: string; number: string }) => Promise<void>
  /** What the operation answers besides the receipt, for a repeat under the same key. */
  said?: object
  /** What its first entry says besides; `tell` in it goes before telling the holder. */
  data?: Record<string, unknown>
}

/**
 * Takes an appeal in: place, category, holder, deadlines, then one act that writes appeal, work order and ledger.
 * Sent twice (same source and id) it makes one appeal and answers as before.
 */
export async function takeIn(ctx: Context, intake: Intake): Promise<Receipt> {
  const placed = await placeOf(ctx, { ...intake, sender: intake.own && !intake.anonymous ? ctx.actor.personId : null })
  const read = await judgeHere(ctx, { bag: intake.bag, title: intake.title, text: intake.judgeBy ?? intake.text })
  const judged = intake.category ? await asBefore(ctx, read, intake.category) : read
  const sign = sensitiveIn(`${intake.title ?? ''}\n${intake.text}`, { l1: judged.category.l1, flagged: judged.terms.sensitive })
  const named = sign && (await namedPost(ctx, sign, intake.text))
  const routed = named ?? (await routeMatter(ctx, { ...judged, bag: intake.bag, territory: placed.territory, text: `${intake.title ?? ''} ${intake.text}` }))
  const tellDanger = judged.urgency === 'emergency' ? await dangerTeller(ctx, routed.post, named?.everybody ?? null) : () => []
  const placeName = await placeNameOf(ctx, placed.territory)
  const clock = await clockFor(ctx)
  const matter = { bag: intake.bag, urgency: judged.urgency, level: termLevelOf(routed.post.territory) }
  const due = deadlines(clock, ctx.now, matter, judged.terms)
  const appealId = randomUUID()
  const orderId = randomUUID()
  const receiptOf = (number: string): Receipt => ({
    ref: intake.receipt ?? appealId,
    number,
    bag: intake.bag,
    status: intake.heldFor ? 'held' : 'dispatched',
    holder: { name: routed.post.name, post: routed.post.postName, phone: routed.post.phone },
    placeName,
    category: judged.category.l2 ?? judged.category.l1,
    acceptDue: due.acceptDue.toISOString(),
    replyDue: due.replyDue.toISOString(),
    receipt: intake.receipt,
    already: false,
  })
  const decided = {
    ...orderRow(ctx, intake, { appealId, orderId, placed, judged, routed, placeName, due }),
    sensitive: sign?.sign ?? null,
    keptFrom: named?.keptFrom ?? null,
  }
  const made = await act(ctx, async (open) => {
    const given = await intake.begin?.(open, decided)
    const order = { ...decided, ...given?.order }
    const appeal = { ...(await appealRow(ctx, open, intake, appealId, orderId)), ...given?.appeal }
    // These do not wait for each other: on a server they travel together. Of a repeat nothing stays.
    const [inserted, number] = await Promise.all([
      insertAppeal(open.db, appeal),
      insertOrder(open.db, order),
      rememberLikeness(open, ctx, matterOf(ctx, intake, appeal, order)),
      intake.limit?.(open),
    ])
    if (!inserted) throw new AlreadyThere()
    await linkAttachments(open, ctx, intake.attachments, { orderId, appealId })
    // Of two messages to the same person the first stays: an emergency says so.
    const tell = [
      ...tellDanger({ ...order, number }),
      tellHolder({ ...order, number }, intake.heldFor ? '有内容待审核' : '新的诉求', `${placeName}：${order.title}`),
    ].map((one) => urgently(one, judged.urgency))
    open.record({
      subject: orderId,
      appealId,
      unsigned: intake.anonymous && intake.source !== 'split',
      data: {
        attachments: intake.attachments,
        ...(intake.heldFor ? { held: true } : {}),
        ...(sign ? { sensitive: sign.sign } : {}),
        tell,
        ...intake.data,
      },
    })
    if (ctx.ports.model && !sign && judged.confidence < sureEnough) open.enqueue('appeals.askSecondOpinion', { orderId })
    open.answer({ ...receiptOf(number), ...intake.said })
    await intake.end?.(open, { appealId, orderId, number })
    return number
  }).catch((error: unknown) => {
    if (error instanceof AlreadyThere) return null
    throw error
  })
  if (made === null) return receiptOfEarlier(ctx, intake)
  return receiptOf(made)
}

/** Judged by its words in all but the category, which it had before. */
async function asBefore(ctx: Context, judged: JudgedHere, category: CategoryName): Promise<JudgedHere> {
  const terms = await termsHere(ctx)
  return { ...judged, category, confidence: 1, reasons: ['与前一件相同'], bagHint: null, terms: terms(category) }
}

class AlreadyThere extends Error {}

interface Decided {
  appealId: string
  orderId: string
  placed: Placed
  judged: JudgedHere
  routed: { post: Post; reasons: string[] }
  placeName: string
  due: Deadlines
}

/** The work order as it begins: held for a person or dispatched, with everything that was decided and why. */
function orderRow(ctx: Context, intake: Intake, { orderId, placed, judged, routed, placeName, due }: Decided) {
  return {
    districtId: ctx.districtId,
    id: orderId,
    bag: intake.bag,
    title: titleOf(intake.title, intake.text),
    status: intake.heldFor ? 'held' : 'dispatched',
    territory: placed.territory,
    placeName,
    placeText: intake.placeText ?? null,
    lng: placed.point?.lng ?? null,
    lat: placed.point?.lat ?? null,
    categoryL1: judged.category.l1,
    categoryL2: judged.category.l2,
    confidence: judged.confidence,
    reasons: { category: [...judged.reasons, ...(intake.unchecked ? ['内容审核服务当时没有应答，请留意'] : [])], route: [placed.reason, ...routed.reasons] },
    explanation: judged.explanation,
    categoryTimes: { acceptHours: judged.terms.acceptHours, replyDays: judged.terms.replyDays, code: judged.terms.code },
    bagHint: judged.bagHint,
    urgency: judged.urgency,
    sourceName: intake.sourceName,
    ...heldBy(routed.post),
    heldFor: intake.heldFor,
    receivedAt: ctx.now,
    ...due,
    due: due.acceptDue,
    clockVersion: ctx.working.version,
    ...firstWarning(ctx.working, due.acceptDue, judged.urgency, ctx.now),
    // Looked at in the next minute, which finds when it is near.
    firstLookAt: ctx.now,
    updatedAt: ctx.now,
  }
}

async function appealRow(ctx: Context, open: Act, intake: Intake, id: string, orderId: string): Promise<AppealRow> {
  const keys = ctx.kernel.keys
  return {
    districtId: ctx.districtId,
    id,
    orderId,
    homeOrderId: orderId,
    source: intake.source,
    externalId: intake.externalId,
    bag: intake.bag,
    title: intake.title,
    text: intake.text,
    saidAt: intake.saidAt,
    receivedAt: ctx.now,
    personId: intake.own && !intake.anonymous ? await ensurePerson(ctx, open) : null,
    anonymous: intake.anonymous,
    receiptHash: intake.receipt ? hashCode(intake.receipt) : null,
    name: intake.anonymous ? null : (intake.name ?? null),
    ...sealedPhone(keys, intake.anonymous ? null : intake.phone),
    behalf: intake.behalf && !intake.anonymous ? seal(keys.data, JSON.stringify(intake.behalf)) : null,
    lng: intake.place?.lng ?? null,
    lat: intake.place?.lat ?? null,
    placeText: intake.placeText ?? null,
    enteredBy: intake.source === 'desk' ? ctx.actor.personId : null,
  }
}

/** An appeal as its likeness to others is measured. */
function matterOf({ kernel: { keys } }: Context, intake: Intake, appeal: AppealRow, order: Pick<NewOrder, 'territory' | 'categoryL1' | 'categoryL2'>) {
  return {
    appealId: appeal.id,
    title: appeal.title ?? null,
    text: intake.judgeBy ?? appeal.text,
    saidAt: appeal.saidAt,
    sender: senderOf((what) => blindIndex(keys.index, what), { ...appeal, personId: appeal.personId ?? null, phone: intake.phone, name: appeal.name }),
    point: intake.place ?? null,
    territory: order.territory,
    category: { l1: order.categoryL1, l2: order.categoryL2 ?? null },
  }
}

/** The caller's person as it is now: of two first taps at once the other one may just have made it. */
async function callerNow(ctx: Context): Promise<string | null> {
  const { personId, openid } = ctx.actor
  return personId ?? (openid ? ((await findByOpenid(ctx.db, ctx.districtId, openid, ctx.now))?.personId ?? null) : null)
}

/** The same receipt again, for somebody whose answer was lost on the way. */
export async function receiptOfEarlier(ctx: Context, intake: Pick<Intake, 'source' | 'externalId' | 'own' | 'receipt'>): Promise<Receipt> {
  const found = await findByKey(ctx.db, ctx.districtId, intake.source, intake.externalId)
  if (!found) throw new Refusal('ourFault', 'appeal there and not there')
  const { appeal, order } = found
  if (intake.own && appeal.personId !== null && appeal.personId !== (await callerNow(ctx)))
    throw new Refusal('badInput', 'key used by somebody else', { field: 'key' })
  if (intake.source === 'desk' && appeal.enteredBy !== ctx.actor.personId)
    throw new Refusal('badInput', 'entered by somebody else', { field: 'key', sentence: '这个编号别人登记时用过了，您写的还在，请重新登记' })
  const holder: Holder = { name: order.holderName, post: order.holderPost, phone: order.holderPhone }
  // A name was given the first time: then no code opens it, whatever is asked now.
  const receipt = appeal.receiptHash && intake.receipt && hashCode(intake.receipt) === appeal.receiptHash ? intake.receipt : null
  if (appeal.receiptHash && !receipt)
    throw new Refusal('badInput', 'sent without a name before', { field: 'anonymous', sentence: '这条诉求已经匿名提交过了，请凭回执码查看' })
  return {
    ref: receipt ?? appeal.id,
    number: found.homeNumber,
    bag: appeal.bag as Bag,
    status: order.status,
    holder,
    placeName: order.placeName,
    category: order.categoryL2 ?? order.categoryL1,
    acceptDue: (order.acceptDue ?? order.receivedAt).toISOString(),
    replyDue: (order.replyDue ?? order.receivedAt).toISOString(),
    receipt,
    already: true,
  }
}
