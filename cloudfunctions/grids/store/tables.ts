import { doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { PlaceKind } from '@shared/grids/place-kind'
import type { Days } from '@shared/grids/shift'
import type { Bbox, Ring } from '../rules/outline'

/** 区→镇街→村社区→网格→微网格. Outlines are GCJ-02; `rings` null = exists, but cannot be found by a point. */
export const territories = pgTable(
  'territories',
  {
    districtId: text('district_id').notNull(),
    path: text('path').notNull(),
    parent: text('parent'),
    level: text('level').notNull(),
    name: text('name').notNull(),
    rings: jsonb('rings').$type<Ring[]>(),
    bbox: jsonb('bbox').$type<Bbox>(),
    centreLng: doublePrecision('centre_lng').notNull(),
    centreLat: doublePrecision('centre_lat').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.path] }), index('territories_parent').on(t.districtId, t.parent)],
)

/** Goes up with every change of territories or place names, so that each process knows when what it remembers is old. */
export const gridVersions = pgTable('grid_versions', { districtId: text('district_id').primaryKey(), version: integer('version').notNull() })

/** Names by which people say where something is: estates, roads, schools, markets (地名). */
export const placeNames = pgTable(
  'place_names',
  {
    districtId: text('district_id').notNull(),
    name: text('name').notNull(),
    path: text('path').notNull(),
    lng: doublePrecision('lng').notNull(),
    lat: doublePrecision('lat').notNull(),
    kind: text('kind').$type<PlaceKind>().notNull().default('other'),
    /** The usual name, when this one is another way to say it (别名). */
    aliasOf: text('alias_of'),
    /** House numbers of a road that lie here, both ends included; a road has a row for each territory it runs through. */
    numberFrom: integer('number_from'),
    numberTo: integer('number_to'),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.name, t.path] })],
)

/** Lines of the service contact card (一卡). What a grid lacks is filled in from the nearest territory above. */
export const contacts = pgTable(
  'contacts',
  {
    districtId: text('district_id').notNull(),
    path: text('path').notNull(),
    kind: text('kind').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    post: text('post').notNull(),
    phone: text('phone').notNull(),
    hours: text('hours').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.path, t.kind, t.position] })],
)

/**
 * The order in which people of a post stand in for each other, and until when they are away.
 * The right itself is a grant; a grant without a row here comes last and is never away.
 */
export const duties = pgTable(
  'duties',
  {
    districtId: text('district_id').notNull(),
    path: text('path').notNull(),
    personId: uuid('person_id').notNull(),
    role: text('role').notNull(),
    position: integer('position').notNull(),
    /** The number that residents may call; a private one is never stored here. */
    publicPhone: text('public_phone'),
    awayUntil: timestamp('away_until', { withTimezone: true, mode: 'date' }),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.path, t.personId, t.role] }), index('duties_person').on(t.districtId, t.personId)],
)

/**
 * Who of a post's people is on duty when (排班), in Shanghai time. A post without rows is always manned; rows of a date beat those of the week.
 * `fromMinute` and `toMinute` count from midnight; an end that is not after the beginning lies on the next day.
 */
export const shifts = pgTable(
  'shifts',
  {
    districtId: text('district_id').notNull(),
    path: text('path').notNull(),
    role: text('role').notNull(),
    personId: uuid('person_id').notNull(),
    position: integer('position').notNull(),
    days: jsonb('days').$type<Days>(),
    date: text('date'),
    fromMinute: integer('from_minute').notNull(),
    toMinute: integer('to_minute').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.path, t.role, t.position] })],
)
