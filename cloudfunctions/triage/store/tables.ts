import type { RouteRule } from '@shared/triage/route-rule'
import { sql } from 'drizzle-orm'
import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

/**
 * The two-level category tree of a district (分类). `code` is two digits for a first-level category and four for a second-level one;
 * a retired category stays for the orders that carry it. `aliases` are names that outside channels use for it.
 */
export const categories = pgTable(
  'categories',
  {
    districtId: text('district_id').notNull(),
    code: text('code').notNull(),
    l1: text('l1').notNull(),
    l2: text('l2'),
    aliases: jsonb('aliases').$type<string[]>().notNull().default([]),
    retiredAt: timestamp('retired_at', { withTimezone: true, mode: 'date' }),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.code] })],
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
