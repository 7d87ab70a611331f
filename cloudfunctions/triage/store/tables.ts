import type { Merging } from '@shared/triage/category'
import type { Confirmed } from '@shared/triage/confirmed'
import type { RouteRule } from '@shared/triage/route-rule'
import { sql } from 'drizzle-orm'
import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

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
