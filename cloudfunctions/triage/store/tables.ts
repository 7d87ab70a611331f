import type { Merging } from '@shared/triage/category'
import type { Confirmed } from '@shared/triage/confirmed'
import type { DangerKind } from '@shared/triage/danger'
import type { RouteRule } from '@shared/triage/route-rule'
import { sql } from 'drizzle-orm'
import { boolean, customType, doublePrecision, integer, jsonb, pgTable, primaryKey, smallint, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

// PGlite answers plain bytes where pg answers a Buffer.
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })
const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/**
 * The two-level category tree of a district (分类). `code` is two digits for a first-level category and four for a second-level one;
 * a retired category stays for the orders that carry it. `aliases` are other names for it, its own earlier ones among them.
 * Where `body`, `acceptHours` or `replyDays` is null a second-level category takes its first level's, and that the house's default.
 */
export const categories = pgTable(
  'categories',
  {
    districtId: text('district_id').notNull(),
    code: text('code').notNull(),
    l1: text('l1').notNull(),
    l2: text('l2'),
    aliases: jsonb('aliases').$type<string[]>().notNull().default([]),
    /** The responsible body (职能部门), an id of `bodies`. */
    body: text('body'),
    /** Working hours to accept, working days to reply; both for ordinary urgency only. */
    acceptHours: integer('accept_hours'),
    replyDays: integer('reply_days'),
    sensitive: boolean('sensitive').notNull().default(false),
    emergency: boolean('emergency').notNull().default(false),
    /** A reply that says solved is asked for a photo at the place (现场照片). */
    evidence: boolean('evidence').notNull().default(false),
    merging: text('merging').$type<Merging>().notNull().default('samePerson'),
    version: integer('version').notNull().default(1),
    updatedAt: at('updated_at'),
    retiredAt: at('retired_at'),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.code] })],
)

/** Every version of a category, as it was from `at` on. Appended, never changed. */
export const categoryHistory = pgTable(
  'category_history',
  {
    districtId: text('district_id').notNull(),
    code: text('code').notNull(),
    version: integer('version').notNull(),
    row: jsonb('row').notNull(),
    /** Null for the version that the district began with. */
    at: at('at'),
    by: uuid('by'),
    /** As they signed then: 禾湖区 管理员 卫管理. */
    byName: text('by_name'),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.code, t.version] })],
)

/** What staff have confirmed and corrected, as counts of words for categories: the newest version is used, older ones are kept. */
export const learned = pgTable(
  'learned',
  {
    districtId: text('district_id').notNull(),
    version: integer('version').notNull(),
    at: at('at').notNull(),
    /** How many judged orders it was made from. */
    orders: integer('orders').notNull(),
    confirmed: jsonb('confirmed').$type<Confirmed>().notNull(),
    measured: jsonb('measured').$type<{ before: number; after: number; orders: number }>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.version] })],
)

/**
 * What an appeal is like (相似): all that is kept to find its like and to score a pair, without the words themselves. Written in the act that
 * takes the appeal in and never changed, because what was said is never edited; which order has the appeal now is not its business.
 */
export const likenesses = pgTable(
  'likenesses',
  {
    districtId: text('district_id').notNull(),
    appealId: uuid('appeal_id').notNull(),
    /** Runs up in order of writing: the newest of a key are those with the highest. */
    no: integer('no').generatedByDefaultAsIdentity({ name: 'likeness_numbers' }),
    version: smallint('version').notNull(),
    saidAt: at('said_at').notNull(),
    /** A keyed hash of whoever said it; null for anonymous appeals and wherever nobody knows. */
    sender: text('sender'),
    territory: text('territory'),
    lng: doublePrecision('lng'),
    lat: doublePrecision('lat'),
    categoryL1: text('category_l1').notNull(),
    categoryL2: text('category_l2'),
    sketch: bytes('sketch').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.appealId] }), uniqueIndex('likenesses_no').on(t.districtId, t.no)],
)

/**
 * Under which keys an appeal is found: at most 28 rows each. The shelf (half a year and the version) comes before the key, so that
 * new rows go to a small warm part of the index, however long the district has been at it; within a key the newest are read first and
 * no more than needed.
 */
export const likenessKeys = pgTable(
  'likeness_keys',
  {
    districtId: text('district_id').notNull(),
    shelf: smallint('shelf').notNull(),
    key: integer('key').notNull(),
    no: integer('no').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.shelf, t.key, t.no] })],
)

/** In how many of a district's newest appeals a term occurs: one row a district, counted anew by the clock. */
export const likenessTerms = pgTable('likeness_terms', {
  districtId: text('district_id').primaryKey(),
  documents: integer('documents').notNull(),
  /** Pairs of 32-bit numbers, little-endian: the term and its count, the most frequent first. */
  counts: bytes('counts').notNull(),
  countedAt: at('counted_at').notNull(),
})

/** How far the walk over all appeals has come that gives every one its likeness: one row a district. */
export const likenessWalks = pgTable('likeness_walks', {
  districtId: text('district_id').primaryKey(),
  version: smallint('version').notNull(),
  /** The last appeal looked at, in order of ids. */
  after: uuid('after').notNull(),
  /** When all had been looked at; null while under way. */
  endedAt: at('ended_at'),
})

/**
 * Numbers to call (求助电话) as a district has them. A district without any row uses the national ones; its first change writes them all.
 * `kinds` are the dangers for which it is offered, `source` says where the number is laid down, in words.
 */
export const hotlines = pgTable(
  'hotlines',
  {
    districtId: text('district_id').notNull(),
    number: text('number').notNull(),
    name: text('name').notNull(),
    kinds: jsonb('kinds').$type<DangerKind[]>().notNull(),
    source: text('source').notNull(),
    hours: text('hours').notNull(),
    position: integer('position').notNull(),
    retired: boolean('retired').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.number] })],
)

/** Versions of a district's routing rules (派单规则). At most one is live and one a draft; what was once live stays and is never changed. */
export const routeSets = pgTable(
  'route_sets',
  {
    districtId: text('district_id').notNull(),
    version: integer('version').notNull(),
    state: text('state').$type<'draft' | 'live' | 'retired'>().notNull(),
    revision: integer('revision').notNull().default(1),
    rules: jsonb('rules').$type<RouteRule[]>().notNull(),
    useCategoryBody: boolean('use_category_body').notNull().default(false),
    note: text('note').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'date' }).notNull(),
    by: uuid('by'),
    /** As they signed then. */
    byName: text('by_name'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.version] }),
    uniqueIndex('route_sets_live').on(t.districtId).where(sql`state = 'live'`),
    uniqueIndex('route_sets_draft').on(t.districtId).where(sql`state = 'draft'`),
  ],
)
