import * as z from 'zod/mini'
import { pageOf } from '../platform/page'
import { Point } from '../platform/place'
import { Id, Moment, Phone, storable, wellFormed, words } from '../platform/text'
import { Danger } from '../triage/danger'
import { Bag } from './bag'
import { Deliberation } from './deliberation'
import { limits } from './limits'
import { type Outcome as OutcomeKey, outcomeName, outcomes } from './outcome'
import { orderActions, orderStatuses } from './order.flow'

export const OrderStatusName = z.enum(orderStatuses)
export const OrderActionName = z.enum(orderActions)

export const Outcome = z.enum(outcomes, '请选择办理结果')
export type Outcome = OutcomeKey
export { outcomeName, outcomes }

/** Why somebody was unhappy: chips under the survey. */
export const unhappyReasons = ['没解决', '太慢', '态度不好', '没人联系我', '答非所问', '又坏了'] as const
export const happyReasons = ['办得快', '真解决了', '态度好', '说得清楚', '主动联系我'] as const
/** What an appellant can tick under a face: the unhappy why, the others what was good. */
export const reasonsFor = (score: number): readonly string[] => (score <= 2 ? unhappyReasons : score >= 4 ? happyReasons : [...unhappyReasons, ...happyReasons])

/** A photo or sound as a viewer sees it. `url` is short-lived; null while it is being prepared or when it was blocked. */
export const Attachment = z.object({
  id: z.string(),
  kind: z.enum(['photo', 'sound']),
  state: z.enum(['waiting', 'processing', 'ready', 'refused', 'blocked']),
  url: z.nullable(z.string()),
  thumbUrl: z.nullable(z.string()),
  /** 现场照片 · 14:32: of a photo taken at the place, as much as the viewer may know. */
  caption: z.nullable(z.string()),
})
export type Attachment = z.infer<typeof Attachment>

export const attachmentIds = z._default(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(limits.photos, `最多 ${limits.photos} 张照片`)), [])

/** What a resident puts into a bag. `key` makes sending twice one appeal. */
export const NewAppeal = z.object({
  key: z.string().check(z.minLength(8, '缺少提交编号'), z.maxLength(64, '提交编号过长'), storable, wellFormed),
  bag: Bag,
  text: words('内容', limits.tapText, 2),
  place: z.optional(Point),
  placeText: z.optional(words('位置说明', 200)),
  /** The grid or micro-grid chosen from the list when there is no point. */
  territory: z.optional(z.string().check(z.maxLength(64))),
  attachments: attachmentIds,
  anonymous: z._default(z.boolean(), false),
  /** Said for somebody else (代报), with their consent. */
  behalf: z.optional(z.object({ name: words('姓名', 30), phone: z.optional(Phone), consent: z.literal(true, '请先征得本人同意') })),
  name: z.optional(words('称呼', 30)),
  phone: z.optional(Phone),
})
export type NewAppeal = z.infer<typeof NewAppeal>

/** The desk form (来访来电登记): the resident is a person who is not in WeChat. */
/** `patrol` = nobody said it: a worker saw it themselves (巡查、随手拍). */
export const deskWays = ['walkIn', 'telephone', 'patrol'] as const
export const DeskAppeal = z.extend(NewAppeal, {
  how: z.enum(deskWays),
  /** When it was photographed (patrol), by the phone's clock: what was sent late says so. The deadlines run from receipt all the same. */
  takenAt: z.optional(Moment),
})

/** Who has it, in words that can be shown to a resident. */
export const Holder = z.object({ name: z.string(), post: z.string(), phone: z.nullable(z.string()) })
export type Holder = z.infer<typeof Holder>

/** What a resident gets back at once. `receipt` is shown once, and only to an anonymous appellant. */
export const Receipt = z.object({
  ref: z.string(),
  number: z.string(),
  bag: Bag,
  status: OrderStatusName,
  holder: Holder,
  placeName: z.string(),
  category: z.string(),
  acceptDue: z.iso.datetime(),
  replyDue: z.iso.datetime(),
  receipt: z.nullable(z.string()),
  /** True when the same key had been sent before: nothing new was made. */
  already: z.boolean(),
  /** What is going on by the words and whom to call; told again after sending. */
  danger: z.optional(z.nullable(Danger)),
  /** Where this is already being handled, in words (信访). */
  advice: z.optional(z.nullable(z.string())),
})
export type Receipt = z.infer<typeof Receipt>

/** 我也遇到了: an appeal of its own, in the joiner's own words or in none, answered together with those who said it before. */
export const Joining = z.object({
  orderId: Id,
  key: NewAppeal.shape.key,
  text: z.optional(words('内容', limits.tapText, 2)),
  place: z.optional(Point),
  placeText: z.optional(words('位置说明', 200)),
  attachments: attachmentIds,
  anonymous: z._default(z.boolean(), false),
  name: z.optional(words('称呼', 30)),
  phone: z.optional(Phone),
})

/** A receipt of one's own (number, code), with the state and the holder of what was joined. */
export const JoinReceipt = z.extend(Receipt, {
  /** How many others are answered together with this one. */
  neighbours: z.number(),
})

export const TimelineEntry = z.object({
  id: z.string(),
  action: z.string(),
  at: z.iso.datetime(),
  line: z.string(),
  who: z.string(),
  text: z.nullable(z.string()),
  outcome: z.nullable(Outcome),
  score: z.nullable(z.number()),
  attachments: z.array(Attachment),
  internal: z.boolean(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** One row of 我的诉求. */
export const MyAppeal = z.object({
  ref: z.string(),
  number: z.string(),
  bag: Bag,
  title: z.string(),
  status: OrderStatusName,
  holder: Holder,
  saidAt: z.iso.datetime(),
  due: z.nullable(z.iso.datetime()),
  anonymous: z.boolean(),
})
export type MyAppeal = z.infer<typeof MyAppeal>
export const MyAppeals = pageOf(MyAppeal)

/** Another appeal of the same appellant that belongs to this one (拆分、前一件、后一件), as they open it. */
const SplitRef = z.object({ ref: z.string(), number: z.string(), title: z.string(), status: OrderStatusName })

/** One appeal as its appellant sees it. Never carries an internal entry. */
export const MyAppealDetail = z.extend(MyAppeal, {
  text: z.string(),
  placeName: z.string(),
  placeText: z.nullable(z.string()),
  category: z.string(),
  attachments: z.array(Attachment),
  acceptDue: z.nullable(z.iso.datetime()),
  replyDue: z.nullable(z.iso.datetime()),
  outcome: z.nullable(Outcome),
  question: z.nullable(z.string()),
  score: z.nullable(z.number()),
  /** How many others are answered together with this one; never who. */
  neighbours: z.number(),
  /** It is handled together with others' by staff's or the resident's own decision; `neighbours` says with how many. */
  withNeighbours: z.boolean(),
  /** What staff split out of it, or what it was split out of: all the appellant's own. */
  split: z.object({ from: z.nullable(SplitRef), parts: z.array(SplitRef) }),
  /** What it takes up again, and what took it up again after its time. */
  follows: z.object({ before: z.nullable(SplitRef), after: z.nullable(SplitRef) }),
  /** The last deliberation (议事) about this suggestion. */
  deliberation: z.nullable(Deliberation),
  unsendUntil: z.nullable(z.iso.datetime()),
  urgeAfter: z.nullable(z.iso.datetime()),
  reopenUntil: z.nullable(z.iso.datetime()),
  moves: z.array(OrderActionName),
  timeline: z.array(TimelineEntry),
})
export type MyAppealDetail = z.infer<typeof MyAppealDetail>
