import * as z from 'zod/mini'
import { pageOf } from '../platform/page'
import { Point } from '../platform/place'
import { Role } from '../platform/role'
import { Attachment, Holder, OrderActionName, OrderStatusName, TimelineEntry } from './appeal'
import { Explanation } from '../triage/explanation'
import { Bag } from './bag'

/** The tabs of the inbox (收件箱). `held` shows only to those who own held texts. */
export const inboxTabs = ['held', 'toAccept', 'handling', 'dueSoon', 'toVisit', 'done'] as const
export const InboxTab = z.enum(inboxTabs)
export type InboxTab = (typeof inboxTabs)[number]

export const urgencies = ['ordinary', 'urgent', 'emergency'] as const
export const Urgency = z.enum(urgencies)
export type Urgency = (typeof urgencies)[number]

/** As staff say it. On a row, 一般 goes without saying. */
export const urgencyWord: Record<Urgency, string> = { ordinary: '一般', urgent: '紧急', emergency: '特急' }

/** Which deadline runs now and how near it is. `due` null = no clock runs (waiting for the resident, or done). */
export const OrderClock = z.object({
  what: z.nullable(z.enum(['accept', 'reply'])),
  due: z.nullable(z.iso.datetime()),
  state: z.enum(['none', 'running', 'near', 'late', 'paused']),
})
export type OrderClock = z.infer<typeof OrderClock>

/** One row of the inbox. */
export const OrderRow = z.object({
  id: z.string(),
  number: z.string(),
  bag: Bag,
  title: z.string(),
  status: OrderStatusName,
  placeName: z.string(),
  category: z.string(),
  urgency: Urgency,
  appellants: z.number(),
  sourceName: z.string(),
  clock: OrderClock,
  holder: Holder,
  /** The caller's own post holds it now. */
  mine: z.boolean(),
  receivedAt: z.iso.datetime(),
})
export type OrderRow = z.infer<typeof OrderRow>
export const OrderRows = pageOf(OrderRow)

/** One appeal on an order as staff see it: names and numbers masked until asked for with a reason. */
export const StaffAppeal = z.object({
  id: z.string(),
  text: z.string(),
  title: z.nullable(z.string()),
  saidAt: z.iso.datetime(),
  sourceName: z.string(),
  anonymous: z.boolean(),
  appellant: z.string(),
  phone: z.nullable(z.string()),
  behalf: z.nullable(z.string()),
  /** By which way an answer reaches this appellant, in words; null = only by receipt code or not at all. */
  reachedBy: z.string(),
  attachments: z.array(Attachment),
  score: z.nullable(z.number()),
})

/** Why the machine thinks so (依据), one reason a line. */
export const Reasons = z.array(z.string())

export const OrderDetail = z.extend(OrderRow, {
  /** Changes with every move: send it back so that a stale action is refused instead of done. */
  version: z.number(),
  point: z.nullable(Point),
  placeText: z.nullable(z.string()),
  territory: z.string(),
  acceptDue: z.nullable(z.iso.datetime()),
  replyDue: z.nullable(z.iso.datetime()),
  categoryConfidence: z.number(),
  categoryReasons: Reasons,
  /** The category as it is now; `category` above is its short name. */
  categoryL1: z.string(),
  categoryL2: z.nullable(z.string()),
  /** What the machine thought at intake; null for older orders. */
  explanation: z.nullable(Explanation),
  /** What staff said about the category so far: nothing, that it is right, or another one. */
  categoryState: z.enum(['unseen', 'confirmed', 'corrected']),
  bagHint: z.nullable(Bag),
  routeReasons: Reasons,
  heldFor: z.nullable(z.string()),
  appeals: z.array(StaffAppeal),
  moves: z.array(OrderActionName),
  timeline: z.array(TimelineEntry),
})
export type OrderDetail = z.infer<typeof OrderDetail>

/** A post that an order can be given to (转办对象). */
export const Post = z.object({ key: z.string(), role: Role, territory: z.string(), name: z.string(), people: z.string() })
export type Post = z.infer<typeof Post>

/** A similar open order as a resident may see it: neutral words, no original text, no name. */
export const SimilarNearby = z.object({
  id: z.string(),
  summary: z.string(),
  placeName: z.string(),
  metres: z.nullable(z.number()),
  saidAt: z.iso.datetime(),
  status: OrderStatusName,
  holder: Holder,
  appellants: z.number(),
})
export type SimilarNearby = z.infer<typeof SimilarNearby>

/** A similar order as staff see it, with what made it so. */
export const SimilarOrder = z.object({ order: OrderRow, score: z.number(), reasons: Reasons })
export type SimilarOrder = z.infer<typeof SimilarOrder>
