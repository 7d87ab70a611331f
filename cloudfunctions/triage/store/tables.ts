import { jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

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
