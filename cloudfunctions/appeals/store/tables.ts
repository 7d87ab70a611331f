import type { Stage } from '@shared/appeals/deadline'
import type { Export, ExportRequest } from '@shared/appeals/export'
import type { ReportKind } from '@shared/appeals/handling-report'
import type { SecondOpinion, Urgency } from '@shared/appeals/order'
import type { Argument, Verdict } from '@shared/appeals/deliberation'
import type { Bag } from '@shared/appeals/bag'
import type { Outcome } from '@shared/appeals/outcome'
import type { QualityFlaw } from '@shared/appeals/quality'
import type { TemplateField } from '@shared/appeals/reply-template'
import type { SupervisionLevel } from '@shared/appeals/supervision'
import type { SuspensionCondition } from '@shared/appeals/suspension'
import type { TermLevel, TermUnit } from '@shared/appeals/term'
import type { CategoryName } from '@shared/triage/category'
import type { Explanation } from '@shared/triage/explanation'
import type { SensitiveSign } from '@shared/triage/sensitive'
import type { Hat } from '@platform/kernel/context'
import type { CategoryTimes } from '../rules/deadlines'
import type { AreaListWay, AreaQuestion } from '@shared/appeals/area-survey'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

// PGlite answers plain bytes where pg answers a Buffer.
const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({ dataType: () => 'bytea', fromDriver: (value) => Buffer.from(value) })
const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Running numbers of work orders. */
export const orderNumbers = pgSequence('order_numbers')

/**
 * What a resident said. Never edited and never lost; only `order_id` may change (merging) and the check's verdict.
 * An anonymous appeal has neither person nor telephone nor openid: only the hash of its receipt code.
 */
export const appeals = pgTable(
  'appeals',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    /** The order that handles it now. */
    orderId: uuid('order_id').notNull(),
    /** The order that it came as: its own, whatever was merged since. */
    homeOrderId: uuid('home_order_id').notNull(),
    /** The appeal whose words it is a part of (拆分): the one that the resident sent. */
    splitFrom: uuid('split_from'),
    /** The appeal that it takes up again after its time (后一件). */
    follows: uuid('follows'),
    /** `tap`, `desk` or the name of a channel; with `externalId` it makes sending twice one appeal. */
    source: text('source').notNull(),
    externalId: text('external_id').notNull(),
    bag: text('bag').notNull(),
    title: text('title'),
    text: text('text').notNull(),
    saidAt: at('said_at').notNull(),
    receivedAt: at('received_at').notNull(),
    personId: uuid('person_id'),
    anonymous: boolean('anonymous').notNull(),
    receiptHash: text('receipt_hash'),
    /** How the appellant wants to be called; the user name of a channel. */
    name: text('name'),
    phone: bytes('phone'),
    phoneTail: text('phone_tail'),
    /** Said for somebody else: their name and telephone, sealed as JSON. */
    behalf: bytes('behalf'),
    lng: doublePrecision('lng'),
    lat: doublePrecision('lat'),
    placeText: text('place_text'),
    enteredBy: uuid('entered_by'),
    score: integer('score'),
    judgedAt: at('judged_at'),
    reopened: integer('reopened').notNull().default(0),
    urgedAt: at('urged_at'),
    /** Taken back by its appellant, while the order may go on for others. */
    withdrawnAt: at('withdrawn_at'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('appeals_once').on(t.districtId, t.source, t.externalId),
    index('appeals_order').on(t.districtId, t.orderId),
    index('appeals_home').on(t.districtId, t.homeOrderId),
    uniqueIndex('appeals_follows').on(t.districtId, t.follows).where(sql`follows is not null`),
    index('appeals_split').on(t.districtId, t.splitFrom).where(sql`split_from is not null`),
    index('appeals_person').on(t.districtId, t.personId, t.saidAt).where(sql`person_id is not null`),
    uniqueIndex('appeals_receipt').on(t.districtId, t.receiptHash).where(sql`receipt_hash is not null`),
    index('appeals_judged').on(t.districtId, t.orderId, t.score).where(sql`score is not null`),
    index('appeals_reopened').on(t.districtId, t.orderId).where(sql`reopened > 0`),
    index('appeals_phone_tail').on(t.districtId, t.phoneTail).where(sql`phone_tail is not null`),
  ],
)

/** Deadlines and urgency of an order by itself, as ISO texts, and the last entry of its ledger when they were written down. */
export interface OwnClock {
  urgency: string
  acceptDue: string | null
  replyDue: string | null
  since: string
}

export type Decision = 'ruling' | 'extension' | 'spam'
/** Instants are ISO texts, as they lie in the database. */
export interface Asked {
  by: string | null
  byName: string
  at: string
  note: string
  days?: number
}
export interface Supervision {
  level: SupervisionLevel
  note: string
  by: string | null
  byName: string
  at: string
  due: string
  answer: { at: string; note: string; byName: string } | null
}
export interface Undo {
  by: string | null
  at: string
  action: string
  before: Record<string, unknown>
}
/** Of what the holder and those above are warned: the deadline comes near, has passed, has passed by a working day. */
export type Warning = 'near' | 'late' | 'overdue'

/** Terms (时限) that a district set itself, over those that the product comes with. Ended ones stay: they hold for what began under them. */
export const terms = pgTable(
  'terms',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    /** The code of a category. */
    category: text('category'),
    bag: text('bag').$type<Bag>(),
    urgency: text('urgency').$type<Urgency>(),
    level: text('level').$type<TermLevel>(),
    amount: integer('amount').notNull(),
    unit: text('unit').$type<TermUnit>().notNull(),
    source: text('source').notNull(),
    since: at('since').notNull(),
    until: at('until'),
    setBy: uuid('set_by'),
    setByName: text('set_by_name'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('terms_once')
      .on(t.districtId, t.stage, sql`coalesce(category, '')`, sql`coalesce(bag, '')`, sql`coalesce(urgency, '')`, sql`coalesce(level, '')`)
      .where(sql`until is null`),
  ],
)

/** 上限 of moves (延期、暂停、等待补充) that a district set itself, every version of them; the last one holds. */
export const caps = pgTable(
  'caps',
  {
    districtId: text('district_id').notNull(),
    version: integer('version').notNull(),
    extensions: integer('extensions').notNull(),
    extensionDays: integer('extension_days').notNull(),
    suspensionDays: integer('suspension_days').notNull(),
    waitDays: integer('wait_days').notNull(),
    source: text('source').notNull(),
    setBy: uuid('set_by'),
    setByName: text('set_by_name'),
    setAt: at('set_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.version] })],
)

/** What the inbox sorts by, and its indexes with it: an order whose clock stands still comes last. */
export const dueOrNever = sql`coalesce(due, '9999-12-31T00:00:00Z')`

/** What staff handle (工单). One may answer many appeals. The holder is a post: role × territory, or a body. */
export const orders = pgTable(
  'orders',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    bag: text('bag').notNull(),
    title: text('title').notNull(),
    status: text('status').notNull(),
    version: integer('version').notNull().default(1),
    /** The micro-grid it belongs to, or the district when no place could be read. */
    territory: text('territory').notNull(),
    placeName: text('place_name').notNull(),
    placeText: text('place_text'),
    lng: doublePrecision('lng'),
    lat: doublePrecision('lat'),
    categoryL1: text('category_l1').notNull(),
    categoryL2: text('category_l2'),
    confidence: real('confidence').notNull(),
    reasons: jsonb('reasons').$type<{ category: string[]; route: string[] }>().notNull(),
    /** What the machine thought when it came in; null for orders from before this was kept. */
    explanation: jsonb('explanation').$type<Explanation>(),
    /** What the deadlines were made from besides bag and urgency: the times of its category, and since when they count. */
    categoryTimes: jsonb('category_times').$type<CategoryTimes>(),
    bagHint: text('bag_hint'),
    urgency: text('urgency').notNull(),
    /** The sign that makes it sensitive (敏感件): then only people named for the sign read and handle it. */
    sensitive: text('sensitive').$type<SensitiveSign>(),
    /** Ids of named people whom the words name: it is kept from them. */
    keptFrom: jsonb('kept_from').$type<string[]>(),
    /** Another opinion on the category (另一种看法), by a language model where one is set up; changes nothing. */
    secondOpinion: jsonb('second_opinion').$type<SecondOpinion>(),
    sourceName: text('source_name').notNull(),
    appellants: integer('appellants').notNull().default(1),
    holderRole: text('holder_role').notNull(),
    holderTerritory: text('holder_territory').notNull(),
    holderBody: text('holder_body'),
    holderPerson: uuid('holder_person'),
    holderName: text('holder_name').notNull(),
    holderPost: text('holder_post').notNull(),
    holderPhone: text('holder_phone'),
    heldFor: text('held_for'),
    receivedAt: at('received_at').notNull(),
    acceptDue: at('accept_due'),
    replyDue: at('reply_due'),
    /** The working time (its version) that its deadlines were counted by. */
    clockVersion: integer('clock_version').notNull().default(0),
    /** When the post that has it accepted it (接收). */
    acceptedAt: at('accepted_at'),
    /** When the resident first heard from staff (首次答复). */
    firstAnsweredAt: at('first_answered_at'),
    /** The deadline that runs now, or null; what the inbox sorts by. */
    due: at('due'),
    pausedAt: at('paused_at'),
    waitUntil: at('wait_until'),
    question: text('question'),
    repliedAt: at('replied_at'),
    repliedBy: uuid('replied_by'),
    /** When those who had not judged this answer were reminded, once. */
    surveyRemindedAt: at('survey_reminded_at'),
    outcome: text('outcome'),
    closedAt: at('closed_at'),
    updatedAt: at('updated_at').notNull(),
    /** Where it went when it is `merged`. Never a merged order itself. */
    mergedInto: uuid('merged_into'),
    /** The order that it was split out of. */
    splitFrom: uuid('split_from'),
    /** The order that it takes up again after its time (前一件). */
    follows: uuid('follows'),
    /** What it had by itself before others were merged into it; null when nothing is. */
    own: jsonb('own').$type<OwnClock>(),
    /** How often it was handed back (退单). */
    handBacks: integer('hand_backs').notNull().default(0),
    /** The post that a ruling (裁定) bound to it, by its key. */
    ruledPost: text('ruled_post'),
    /** What somebody above has to decide now: a ruling, an extension, whether it is no appeal. */
    decision: text('decision').$type<Decision>(),
    /** What was asked for with it. */
    asked: jsonb('asked').$type<Asked>(),
    extensions: integer('extensions').notNull().default(0),
    /** The last supervision (督办); answered or not. */
    supervision: jsonb('supervision').$type<Supervision>(),
    /** Why it stands still (暂停办理). */
    suspendedFor: text('suspended_for').$type<SuspensionCondition>(),
    /** Whether this suggestion was deliberated (议事): the last one is open or decided. */
    deliberated: text('deliberated').$type<'open' | 'decided'>(),
    /** How it was before the last harmless move, for who made that. */
    undo: jsonb('undo').$type<Undo>(),
    /** When somebody is to be warned next, and of what. */
    warnAt: at('warn_at'),
    warnOf: text('warn_of').$type<Warning>(),
    /** When it is looked at next whether the resident has heard anything (首次答复), and what its holder was warned of last. */
    firstLookAt: at('first_look_at'),
    firstWarned: text('first_warned').$type<'near' | 'late'>(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('orders_number').on(t.districtId, t.number),
    index('orders_territory').on(t.districtId, t.status, sql`territory text_pattern_ops`, t.due),
    index('orders_holder').on(t.districtId, t.holderRole, t.holderTerritory, t.status, t.due),
    index('orders_person').on(t.districtId, t.holderPerson).where(sql`status in ('held', 'dispatched', 'handling', 'waiting', 'suspended')`),
    index('orders_body').on(t.districtId, t.holderBody, t.status).where(sql`holder_body is not null`),
    // A tab of one status and a tab of several, what is due first.
    index('orders_due').on(t.districtId, t.status, dueOrNever, t.id).where(sql`status in ('held', 'dispatched', 'visiting')`),
    index('orders_open').on(t.districtId, dueOrNever, t.id).where(sql`status in ('dispatched', 'handling', 'waiting', 'suspended')`),
    index('orders_done').on(t.districtId, t.updatedAt, t.id).where(sql`status in ('replied', 'closed', 'withdrawn')`),
    index('orders_done_here').on(t.districtId, t.holderRole, t.holderTerritory, t.updatedAt, t.id).where(sql`status in ('replied', 'closed', 'withdrawn')`),
    index('orders_nearby').on(t.districtId, sql`territory text_pattern_ops`, t.receivedAt),
    index('orders_sensitive').on(t.districtId, t.sensitive).where(sql`sensitive is not null`),
    index('orders_waiting').on(t.districtId, t.waitUntil).where(sql`status = 'waiting'`),
    index('orders_merged').on(t.districtId, t.mergedInto).where(sql`merged_into is not null`),
    index('orders_split').on(t.districtId, t.splitFrom).where(sql`split_from is not null`),
    index('orders_follows').on(t.districtId, t.follows).where(sql`follows is not null`),
    index('orders_replied').on(t.districtId, t.repliedAt).where(sql`status = 'replied'`),
    index('orders_decision').on(t.districtId, sql`territory text_pattern_ops`, t.due).where(sql`decision is not null`),
    index('orders_supervised').on(t.districtId, sql`territory text_pattern_ops`, t.due).where(sql`supervision is not null`),
    index('orders_suspended').on(t.districtId, t.waitUntil).where(sql`status = 'suspended'`),
    index('orders_first_look').on(t.districtId, t.firstLookAt).where(sql`first_look_at is not null`),
    index('orders_warn').on(t.districtId, t.warnAt).where(sql`warn_at is not null`),
    index('orders_to_remind').on(t.districtId, t.repliedAt).where(sql`status = 'replied' and survey_reminded_at is null`),
    index('orders_visiting').on(t.districtId, t.id).where(sql`status = 'visiting'`),
    index('orders_changed').on(t.districtId, t.updatedAt),
    index('orders_received').on(t.districtId, t.receivedAt, t.id),
    index('orders_category').on(t.districtId, t.categoryL1, t.receivedAt, t.id),
    // Everything that the report's count of 超时未答复 asks for, so that it reads the index alone; and its list in its order.
    index('orders_unanswered')
      .on(t.districtId, t.receivedAt, t.id, t.replyDue, t.territory, t.categoryL1, t.holderRole, t.holderTerritory, t.holderBody)
      .where(sql`status in ('held', 'dispatched', 'handling') and sensitive is null`),
    index('orders_late').on(t.districtId, t.receivedAt, t.id).where(sql`replied_at > reply_due`),
  ],
)

/** Closed orders drawn by lot to be looked at again (质量抽查). */
export const samples = pgTable(
  'samples',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    territory: text('territory').notNull(),
    since: text('since').notNull(),
    until: text('until').notNull(),
    categoryL1: text('category_l1'),
    seed: text('seed').notNull(),
    population: integer('population').notNull(),
    drawnBy: uuid('drawn_by'),
    drawnByName: text('drawn_by_name'),
    drawnAt: at('drawn_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.id] }), index('samples_drawn').on(t.districtId, t.drawnAt)],
)

export const sampledOrders = pgTable(
  'sampled_orders',
  {
    districtId: text('district_id').notNull(),
    sampleId: uuid('sample_id').notNull(),
    orderId: uuid('order_id').notNull(),
    position: integer('position').notNull(),
    /** What was found wrong; null = not looked at yet, empty = nothing. */
    flaws: jsonb('flaws').$type<QualityFlaw[]>(),
    note: text('note'),
    judgedBy: uuid('judged_by'),
    judgedByName: text('judged_by_name'),
    judgedAt: at('judged_at'),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.sampleId, t.orderId] })],
)

/** Posts that help with an order (联办), each with its own deadline and answer. */
export const helps = pgTable(
  'helps',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    orderId: uuid('order_id').notNull(),
    role: text('role').notNull(),
    territory: text('territory').notNull(),
    bodyId: text('body_id'),
    postName: text('post_name').notNull(),
    asked: text('asked').notNull(),
    askedAt: at('asked_at').notNull(),
    due: at('due').notNull(),
    answer: text('answer'),
    answeredAt: at('answered_at'),
    answeredBy: text('answered_by'),
    droppedAt: at('dropped_at'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    index('helps_order').on(t.districtId, t.orderId),
    index('helps_open').on(t.districtId, t.role, t.territory).where(sql`answered_at is null and dropped_at is null`),
  ],
)

/** Who has an order open now (谁在看); rows of minutes, nobody's history. */
export const looks = pgTable(
  'looks',
  {
    districtId: text('district_id').notNull(),
    orderId: uuid('order_id').notNull(),
    personId: uuid('person_id').notNull(),
    name: text('name').notNull(),
    post: text('post').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.orderId, t.personId] })],
)

/** Who rules on the third hand-back (裁定人) of a town, or of the district; the last row of a territory holds. */
export const judges = pgTable(
  'judges',
  {
    districtId: text('district_id').notNull(),
    territory: text('territory').notNull(),
    personId: uuid('person_id').notNull(),
    name: text('name').notNull(),
    setAt: at('set_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.territory] })],
)

/** Rulings (裁定): what went to whom in the end, kept as lessons for routing. */
export const rulings = pgTable(
  'rulings',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    orderId: uuid('order_id').notNull(),
    at: at('at').notNull(),
    byName: text('by_name').notNull(),
    territory: text('territory').notNull(),
    placeName: text('place_name').notNull(),
    categoryL1: text('category_l1').notNull(),
    categoryL2: text('category_l2'),
    postKey: text('post_key').notNull(),
    postName: text('post_name').notNull(),
    note: text('note').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.id] }), index('rulings_at').on(t.districtId, t.at)],
)

/** Photos and recorded sounds. The id is unguessable and is the only key to an upload, so nothing ties it to a person. */
export const attachments = pgTable(
  'attachments',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    state: text('state').notNull(),
    type: text('type').notNull(),
    /** In a private prefix that is never served; removed after processing. */
    originalKey: text('original_key'),
    key: text('key'),
    thumbKey: text('thumb_key'),
    orderId: uuid('order_id'),
    appealId: uuid('appeal_id'),
    /** The ledger entry's attachment list names it; kept here so that a clean-up knows it is in use. */
    usedAt: at('used_at'),
    traceId: text('trace_id'),
    verdict: text('verdict'),
    why: text('why'),
    /** Of a photo taken at the place by whoever answered: when and where by their phone, and how far from the order's point, in metres. */
    takenAt: at('taken_at'),
    takenLng: doublePrecision('taken_lng'),
    takenLat: doublePrecision('taken_lat'),
    takenMetres: integer('taken_metres'),
    takenAccuracy: integer('taken_accuracy'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    index('attachments_order').on(t.districtId, t.orderId).where(sql`order_id is not null`),
    index('attachments_trace').on(t.traceId).where(sql`trace_id is not null`),
  ],
)

/** What un-merging needs to know of an order as it was when it was merged. Times are ISO texts. */
export interface Before {
  status: 'dispatched' | 'handling'
  /** When it was merged, and the last entry of both ledgers then. */
  at: string
  since: string
}

/** An order folded into another one (合并). The row stays when it is undone; the ledger tells the rest. */
export const merges = pgTable(
  'merges',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    fromOrder: uuid('from_order').notNull(),
    /** Follows when the order that it went into is merged on. */
    intoOrder: uuid('into_order').notNull(),
    at: at('at').notNull(),
    how: text('how').notNull(),
    by: uuid('by'),
    byName: text('by_name'),
    score: real('score'),
    reasons: jsonb('reasons').$type<string[]>().notNull(),
    note: text('note'),
    before: jsonb('before').$type<Before>().notNull(),
    undoneAt: at('undone_at'),
    undoneBy: uuid('undone_by'),
    undoneWhy: text('undone_why'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('merges_present').on(t.districtId, t.fromOrder).where(sql`undone_at is null`),
    index('merges_into').on(t.districtId, t.intoOrder).where(sql`undone_at is null`),
  ],
)

/** Two orders that are not the same event (不是同一件事), `a` before `b`. */
export const keptApart = pgTable(
  'kept_apart',
  {
    districtId: text('district_id').notNull(),
    a: uuid('a').notNull(),
    b: uuid('b').notNull(),
    at: at('at').notNull(),
    by: uuid('by'),
    note: text('note'),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.a, t.b] }), index('kept_apart_other').on(t.districtId, t.b)],
)

/**
 * From which entry of the ledger to which an appeal was on another order than its own. Entry numbers, not times: clocks may stand still.
 * The entries of its own order are always its own, so that an appeal that was never merged has no row here.
 */
export const memberships = pgTable(
  'memberships',
  {
    districtId: text('district_id').notNull(),
    appealId: uuid('appeal_id').notNull(),
    orderId: uuid('order_id').notNull(),
    /** Entries after this one, up to and with the other; null = still there. */
    sinceEvent: bigint('since_event', { mode: 'bigint' }).notNull(),
    untilEvent: bigint('until_event', { mode: 'bigint' }),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.appealId, t.orderId, t.sinceEvent] })],
)

/**
 * What staff said about the machine's judgement of an order (纠正与确认): `from` is what it was, `to` what they made of it; the same on
 * both sides is a confirmation. Appended, never changed.
 */
export const corrections = pgTable(
  'corrections',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    orderId: uuid('order_id').notNull(),
    /** The first appeal on the order then: whose words were judged. */
    appealId: uuid('appeal_id').notNull(),
    about: text('about').$type<'category' | 'urgency'>().notNull(),
    at: at('at').notNull(),
    by: uuid('by'),
    from: jsonb('from').$type<CategoryName | { urgency: Urgency }>().notNull(),
    to: jsonb('to').$type<CategoryName | { urgency: Urgency }>().notNull(),
    /** How sure the machine had been of its own answer, 0–1. */
    confidence: real('confidence').notNull(),
    modelVersion: text('model_version').notNull(),
    rulesVersion: text('rules_version').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    index('corrections_order').on(t.districtId, t.orderId),
    index('corrections_at').on(t.districtId, t.at),
  ],
)

/** Return visits (回访任务), one open at a time for an order. The assignee is a post above whoever answered; what was said is in the ledger. */
export const visits = pgTable(
  'visits',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    orderId: uuid('order_id').notNull(),
    role: text('role').notNull(),
    territory: text('territory').notNull(),
    openedAt: at('opened_at').notNull(),
    due: at('due').notNull(),
    /** `overtaken`: the appellant sent it back, so that there is nothing to ask any more. */
    state: text('state').$type<'open' | 'done' | 'unreached' | 'overtaken'>().notNull(),
    tries: integer('tries').notNull().default(0),
    triedAt: at('tried_at'),
    solved: text('solved'),
    /** What the appellant would give now. Their own score stays as they gave it. */
    score: integer('score'),
    doneAt: at('done_at'),
    doneBy: uuid('done_by'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('visits_open').on(t.districtId, t.orderId).where(sql`state = 'open'`),
    index('visits_of').on(t.districtId, t.orderId),
    index('visits_due').on(t.districtId, t.due, t.id).where(sql`state = 'open'`),
    index('visits_done').on(t.districtId, t.doneAt, t.id).where(sql`state <> 'open'`),
  ],
)

/** Every judgement that was ever given, without whose it was: a later answer does not wipe it out. Appended, never changed. */
export const scores = pgTable(
  'scores',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    orderId: uuid('order_id').notNull(),
    grid: text('grid').notNull(),
    categoryL1: text('category_l1').notNull(),
    score: integer('score').notNull(),
    reasons: jsonb('reasons').$type<string[]>().notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.id] }), index('scores_unhappy').on(t.districtId, t.grid, t.categoryL1, t.at).where(sql`score <= 2`)],
)

/** Three unhappy orders in one grid and category within thirty days (不满意预警), told to the level above. */
export const unhappyClusters = pgTable(
  'unhappy_clusters',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    grid: text('grid').notNull(),
    categoryL1: text('category_l1').notNull(),
    orderIds: jsonb('order_ids').$type<string[]>().notNull(),
    role: text('role').notNull(),
    territory: text('territory').notNull(),
    openedAt: at('opened_at').notNull(),
    state: text('state').$type<'open' | 'acknowledged' | 'closed'>().notNull(),
    acknowledgedAt: at('acknowledged_at'),
    acknowledgedBy: text('acknowledged_by'),
    closedAt: at('closed_at'),
    closedBy: text('closed_by'),
    words: text('words'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    index('unhappy_clusters_of').on(t.districtId, t.grid, t.categoryL1),
    index('unhappy_clusters_state').on(t.districtId, t.state, t.openedAt, t.id),
  ],
)

/** 议事 about suggestions: what was asked, what was said for and against, what was decided and why. No names in it: it is published. */
export const deliberations = pgTable(
  'deliberations',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    orderId: uuid('order_id').notNull(),
    village: text('village').notNull(),
    state: text('state').$type<'open' | 'decided'>().notNull(),
    topic: text('topic').notNull(),
    how: text('how').$type<'meeting' | 'written'>().notNull(),
    at: at('at').notNull(),
    place: text('place').notNull(),
    invited: text('invited').notNull(),
    openedAt: at('opened_at').notNull(),
    openedBy: uuid('opened_by'),
    arguments: jsonb('arguments').$type<Argument[]>().notNull(),
    verdict: text('verdict').$type<Verdict>(),
    reasons: text('reasons'),
    people: integer('people'),
    decidedAt: at('decided_at'),
    decidedBy: uuid('decided_by'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('deliberations_open').on(t.districtId, t.orderId).where(sql`state = 'open'`),
    index('deliberations_of').on(t.districtId, t.orderId, t.openedAt),
    index('deliberations_decided').on(t.districtId, t.village, t.decidedAt, t.id).where(sql`state = 'decided'`),
  ],
)

/** Reply templates (答复模板) as a district has them. A district without any row uses the house's; its first change writes them all. */
export const replyTemplates = pgTable(
  'reply_templates',
  {
    districtId: text('district_id').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    /** Null = for every category. */
    l1: text('l1'),
    l2: text('l2'),
    /** Null = for every bag. */
    bag: text('bag').$type<Bag>(),
    outcome: text('outcome').$type<Outcome>().notNull(),
    body: text('body').notNull(),
    fields: jsonb('fields').$type<TemplateField[]>().notNull(),
    position: integer('position').notNull(),
    version: integer('version').notNull(),
    retired: boolean('retired').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.id] })],
)

const count = (name: string) => integer(name).notNull().default(0)
/** What a report counts, in a cell and in a sum alike. */
const reportCounts = () => ({
  received: count('received'),
  answered: count('answered'),
  onTime: count('on_time'),
  solved: count('solved'),
  asked: count('asked'),
  judged: count('judged'),
  satisfied: count('satisfied'),
  reopened: count('reopened'),
})

/** Orders counted by month of receipt, grid, first level of category and holder: what reports add up. Made from `orders` and made anew when one of them changes. */
export const reportCells = pgTable(
  'report_cells',
  {
    districtId: text('district_id').notNull(),
    month: text('month').notNull(),
    grid: text('grid').notNull(),
    town: text('town').notNull(),
    village: text('village').notNull(),
    categoryL1: text('category_l1').notNull(),
    holderRole: text('holder_role').notNull(),
    holderTerritory: text('holder_territory').notNull(),
    holderBody: text('holder_body').notNull(),
    holderPost: text('holder_post').notNull(),
    ...reportCounts(),
    unhappy: count('unhappy'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.month, t.grid, t.categoryL1, t.holderRole, t.holderTerritory, t.holderBody] }),
    index('report_cells_grid').on(t.districtId, sql`grid text_pattern_ops`, t.month),
  ],
)

/** The cells of a month added up over the whole district, by each kind of row: a district's report reads these and no cells. */
export const reportSums = pgTable(
  'report_sums',
  {
    districtId: text('district_id').notNull(),
    month: text('month').notNull(),
    kind: text('kind').$type<ReportKind>().notNull(),
    key: text('key').notNull(),
    /** Of a post: how it signs. */
    name: text('name').notNull(),
    ...reportCounts(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.kind, t.month, t.key] })],
)

/** Months of grids whose cells have to be counted anew; without a grid (''), months whose sums have to be added up anew. */
export const reportDirty = pgTable(
  'report_dirty',
  { districtId: text('district_id').notNull(), month: text('month').notNull(), grid: text('grid').notNull() },
  (t) => [primaryKey({ columns: [t.districtId, t.month, t.grid] })],
)

/** Up to when changes of orders have been seen by the reports. */
export const reportMarks = pgTable('report_marks', { districtId: text('district_id').primaryKey(), at: at('at').notNull() })

/** A list as a file (导出): what was asked for, by whom and under which rights, and how far it is. The file itself is in the bucket. */
export const exports = pgTable(
  'exports',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    personId: uuid('person_id').notNull(),
    what: jsonb('what').$type<ExportRequest>().notNull(),
    hats: jsonb('hats').$type<Pick<Hat, 'role' | 'territory' | 'bodyId' | 'post'>[]>().notNull(),
    state: text('state').$type<Export['state']>().notNull(),
    rows: integer('rows').notNull().default(0),
    cut: boolean('cut').notNull().default(false),
    createdAt: at('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.id] }), index('exports_old').on(t.districtId, t.createdAt).where(sql`state <> 'gone'`)],
)

/** What the area survey (群众安全感、满意度) asks. A version that was sent is never changed: the next one is another row. */
export const areaSurveys = pgTable(
  'area_surveys',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    territory: text('territory').notNull(),
    questions: jsonb('questions').$type<AreaQuestion[]>().notNull(),
    perGrid: integer('per_grid').notNull(),
    days: integer('days').notNull(),
    listWay: text('list_way').$type<AreaListWay>().notNull(),
    everyMonths: integer('every_months'),
    /** When the clock starts the next round. */
    nextAt: at('next_at'),
    frozen: boolean('frozen').notNull(),
    /** The version that counts now. */
    current: boolean('current').notNull(),
    savedAt: at('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id, t.version] }),
    uniqueIndex('area_surveys_current').on(t.districtId, t.id).where(sql`current`),
    index('area_surveys_due').on(t.districtId, t.nextAt).where(sql`current and next_at is not null`),
  ],
)

/** A round of a survey: its questions as they were sent, and the seed of its sample. */
export const areaRounds = pgTable(
  'area_rounds',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    surveyId: uuid('survey_id').notNull(),
    version: integer('version').notNull(),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    territory: text('territory').notNull(),
    questions: jsonb('questions').$type<AreaQuestion[]>().notNull(),
    perGrid: integer('per_grid').notNull(),
    listWay: text('list_way').$type<AreaListWay>().notNull(),
    seed: text('seed').notNull(),
    state: text('state').$type<'sampling' | 'running' | 'closed'>().notNull(),
    startedAt: at('started_at').notNull(),
    remindAt: at('remind_at').notNull(),
    closesAt: at('closes_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('area_rounds_number').on(t.districtId, t.surveyId, t.number),
    index('area_rounds_open').on(t.districtId, t.closesAt).where(sql`state <> 'closed'`),
  ],
)

/** A grid in a round: its quota, and how many could have been asked. */
export const areaGrids = pgTable(
  'area_grids',
  {
    districtId: text('district_id').notNull(),
    roundId: uuid('round_id').notNull(),
    grid: text('grid').notNull(),
    quota: integer('quota').notNull(),
    known: integer('known').notNull(),
    sampledAt: at('sampled_at'),
    /** Of the code in the group's link. */
    groupHash: text('group_hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.roundId, t.grid] }),
    uniqueIndex('area_grids_group').on(t.districtId, t.groupHash),
    index('area_grids_open').on(t.districtId, t.roundId).where(sql`sampled_at is null`),
  ],
)

/** Somebody's place in a sample. It never says what they answered; `token_hash` opens the form once. */
export const areaSample = pgTable(
  'area_sample',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    roundId: uuid('round_id').notNull(),
    grid: text('grid').notNull(),
    rank: integer('rank').notNull(),
    /** A keyed hash of the telephone, or the person: one human being is asked once. */
    who: text('who').notNull(),
    personId: uuid('person_id'),
    phoneId: uuid('phone_id'),
    way: text('way').$type<'app' | 'sms' | 'phone'>().notNull(),
    state: text('state').$type<'reserve' | 'asked' | 'answered' | 'refused' | 'unreached' | 'wrongNumber'>().notNull(),
    tokenHash: text('token_hash').notNull(),
    askedAt: at('asked_at'),
    remindedAt: at('reminded_at'),
    tries: integer('tries').notNull().default(0),
    nextTryAt: at('next_try_at'),
    /** Why it waits for another time. */
    lastOutcome: text('last_outcome').$type<'noAnswer' | 'later'>(),
    /** Who makes the call now or made the last one, and until when it is theirs. */
    heldBy: uuid('held_by'),
    heldUntil: at('held_until'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('area_sample_who').on(t.districtId, t.roundId, t.who),
    uniqueIndex('area_sample_token').on(t.districtId, t.tokenHash),
    index('area_sample_grid').on(t.districtId, t.roundId, sql`grid text_pattern_ops`, t.state, t.rank),
    index('area_sample_to_ask').on(t.districtId, t.roundId).where(sql`state = 'asked' and asked_at is null`),
  ],
)

/** The telephone list (电话名单) of a grid, uploaded by staff. Names and numbers are sealed. */
export const areaPhones = pgTable(
  'area_phones',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    grid: text('grid').notNull(),
    name: bytes('name').notNull(),
    phone: bytes('phone').notNull(),
    phoneHash: text('phone_hash').notNull(),
    addedAt: at('added_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('area_phones_once').on(t.districtId, t.phoneHash),
    index('area_phones_grid').on(t.districtId, sql`grid text_pattern_ops`),
  ],
)

/**
 * What somebody answered. Who it was is nowhere in it: only those who agreed to be contacted leave a sealed name and number.
 * Of the time only the day is kept, so that it cannot be laid beside the ledger.
 */
export const areaAnswers = pgTable(
  'area_answers',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    roundId: uuid('round_id').notNull(),
    grid: text('grid').notNull(),
    /** Through the group's link: not in the sample's results. */
    volunteer: boolean('volunteer').notNull(),
    chosen: jsonb('chosen').$type<Record<string, string[]>>().notNull(),
    words: jsonb('words').$type<Record<string, string>>().notNull(),
    /** Why somebody must look at the words before others read them; null = they may be read. */
    heldFor: text('held_for'),
    /** Somebody looked and kept them out for good. */
    hidden: boolean('hidden').notNull().default(false),
    unhappy: boolean('unhappy').notNull(),
    /** Sealed JSON of name and telephone; null = not to be contacted. */
    contact: bytes('contact'),
    day: at('day').notNull(),
    keyHash: text('key_hash').notNull(),
    orderId: uuid('order_id'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('area_answers_key').on(t.districtId, t.roundId, t.keyHash),
    index('area_answers_round').on(t.districtId, t.roundId, sql`grid text_pattern_ops`),
    index('area_answers_held').on(t.districtId, t.roundId, t.day, t.id).where(sql`held_for is not null and not hidden`),
    index('area_answers_unhappy').on(t.districtId, t.roundId, t.day, t.id).where(sql`unhappy and contact is not null`),
  ],
)
