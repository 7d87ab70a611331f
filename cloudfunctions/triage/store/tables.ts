import type { DangerKind } from '@shared/triage/danger'
import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

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
