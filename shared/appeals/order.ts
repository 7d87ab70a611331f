import * as z from 'zod/mini'
import { pageOf } from '../platform/page'
import { Point } from '../platform/place'
import { Role } from '../platform/role'
import { SensitiveSign } from '../triage/sensitive'
import { Attachment, Holder, OrderActionName, OrderStatusName, TimelineEntry } from './appeal'
import { Explanation } from '../triage/explanation'
import { Bag } from './bag'
import { DeadlineShown } from './deadline'
import { Deliberation } from './deliberation'
import { SupervisionLevel } from './supervision'
import { SuspensionCondition } from './suspension'

/**
 * The tabs of the inbox (收件箱). `held` shows only to those who own held texts; `toDecide` is what waits for somebody above (裁定、延期、不是诉求),
 * `supervised` what is under 督办 and not answered, `helping` what one's post is asked to help with (联办).
 */
export const inboxTabs = ['held', 'toAccept', 'handling', 'dueSoon', 'toDecide', 'supervised', 'helping', 'toVisit', 'done'] as const
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
  /** Changes with every move: send it back so that a stale action is refused instead of done. */
  version: z.number(),
  number: z.string(),
  bag: Bag,
  title: z.string(),
  status: OrderStatusName,
  placeName: z.string(),
  /** Where it is, when a point was given. */
  point: z.nullable(Point),
  category: z.string(),
  urgency: Urgency,
  /** Why only named people see it (敏感件); null = an ordinary one. */
  sensitive: z.nullable(SensitiveSign),
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
  /** The order that this appeal came as: its own while merged, this one otherwise. */
  homeOrderId: z.string(),
  homeNumber: z.string(),
  /** Taken back by its appellant; the order goes on for the others. */
  withdrawn: z.boolean(),
})

/** Why the machine thinks so (依据), one reason a line. */
export const Reasons = z.array(z.string())

const SplitOrder = z.object({ orderId: z.string(), number: z.string(), title: z.string(), status: OrderStatusName })

/** Another opinion on the category, by a language model where one is set up. It never changes anything by itself. */
export const SecondOpinion = z.object({ l1: z.string(), l2: z.nullable(z.string()), model: z.string(), at: z.iso.datetime() })
export type SecondOpinion = z.infer<typeof SecondOpinion>

export const OrderDetail = z.extend(OrderRow, {
  placeText: z.nullable(z.string()),
  territory: z.string(),
  acceptDue: z.nullable(z.iso.datetime()),
  replyDue: z.nullable(z.iso.datetime()),
  /** 接收、首次答复、办结答复、办结. */
  deadlines: z.array(DeadlineShown),
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
  secondOpinion: z.nullable(SecondOpinion),
  appeals: z.array(StaffAppeal),
  /** What was merged into this one and still is, in the order in which it came. */
  merged: z.array(
    z.object({
      mergeId: z.string(),
      orderId: z.string(),
      number: z.string(),
      title: z.string(),
      at: z.iso.datetime(),
      /** Who did it, as staff sign; `系统` for the machine, `居民` for 我也遇到了. */
      by: z.string(),
      how: z.enum(['person', 'machine', 'resident']),
      score: z.nullable(z.number()),
      reasons: Reasons,
      note: z.nullable(z.string()),
      appealIds: z.array(z.string()),
    }),
  ),
  /** Where this order went when it is a merged one. */
  mergedInto: z.nullable(z.object({ orderId: z.string(), number: z.string(), mergeId: z.string() })),
  /** The caller may un-merge what is in `merged` (or this merged order itself). */
  mayUnmerge: z.boolean(),
  /** What waits for somebody above: who asked, why. */
  decision: z.nullable(
    z.object({ what: z.enum(['ruling', 'extension', 'spam']), by: z.string(), at: z.iso.datetime(), note: z.string(), days: z.nullable(z.number()) }),
  ),
  /** How often it was handed back (退单), and whether a ruling binds it to where it is. */
  handBacks: z.number(),
  isRuled: z.boolean(),
  extensions: z.number(),
  /** Working days for which the holder may ask, by what the district allows. */
  caps: z.object({ extensionDays: z.number(), suspensionDays: z.number() }),
  /** The last supervision (督办). */
  supervision: z.nullable(
    z.object({
      level: SupervisionLevel,
      note: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
      due: z.iso.datetime(),
      answer: z.nullable(z.object({ at: z.iso.datetime(), note: z.string(), by: z.string() })),
    }),
  ),
  suspension: z.nullable(z.object({ condition: SuspensionCondition, until: z.nullable(z.iso.datetime()) })),
  /** Posts that help (联办). */
  helps: z.array(
    z.object({
      id: z.string(),
      post: z.string(),
      asked: z.string(),
      askedAt: z.iso.datetime(),
      due: z.iso.datetime(),
      answer: z.nullable(z.string()),
      answeredAt: z.nullable(z.iso.datetime()),
      answeredBy: z.nullable(z.string()),
      dropped: z.boolean(),
    }),
  ),
  /** The order that this one was split out of, and those split out of it. */
  split: z.object({ parent: z.nullable(SplitOrder), children: z.array(SplitOrder) }),
  /** The order that this one takes up again after its time, and the one that took this up. */
  follows: z.object({ before: z.nullable(SplitOrder), after: z.nullable(SplitOrder) }),
  /** The last deliberation (议事) about this suggestion. */
  deliberation: z.nullable(Deliberation),
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
  /** 我也遇到了 is possible: not once it was answered. */
  mayJoin: z.boolean(),
})
export type SimilarNearby = z.infer<typeof SimilarNearby>

/** A similar order as staff see it, with what made it so. */
export const SimilarOrder = z.object({
  order: OrderRow,
  /** Send it back with `merge`. */
  version: z.number(),
  score: z.number(),
  reasons: Reasons,
  /** Alike enough for the machine to merge where the category's rule allows it. */
  automatic: z.boolean(),
  /** The caller may merge the two now; both are open. */
  mayMerge: z.boolean(),
})
export type SimilarOrder = z.infer<typeof SimilarOrder>

/** Who is named for sensitive orders (点名人员), sign by sign. `warning` says what ought to be put right. */
export const SensitiveReaders = z.object({
  signs: z.array(
    z.object({
      sign: SensitiveSign,
      people: z.array(z.object({ personId: z.string(), name: z.string(), post: z.string(), since: z.nullable(z.iso.datetime()) })),
      warning: z.nullable(z.string()),
    }),
  ),
  /** Everybody at the district centre: of these some can be named. */
  candidates: z.array(z.object({ personId: z.string(), name: z.string(), post: z.string() })),
})
export type SensitiveReaders = z.infer<typeof SensitiveReaders>
