import { customType, doublePrecision, integer, jsonb, pgTable, primaryKey, smallint, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

// PGlite answers plain bytes where pg answers a Buffer.
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })
const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

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
