import type { AskedOutcome } from '@shared/legal/asked-report'
import type { Area, Card } from '@shared/legal/card'
import type { CardVersionState } from '@shared/legal/card-version'
import type { LegalAnswer } from '@shared/legal/chat'
import type { UnansweredReason } from '@shared/legal/unanswered'
import { sql } from 'drizzle-orm'
import { boolean, customType, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

// PGlite answers plain bytes where pg answers a Buffer.
const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({ dataType: () => 'bytea', fromDriver: (value) => Buffer.from(value) })

/** Conversations with the legal service (法律咨询), each of one person. */
export const chats = pgTable(
  'chats',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    personId: uuid('person_id').notNull(),
    /** The first words, cut. */
    title: text('title').notNull(),
    /** The card that was answered with last: what 那他不还呢 is about. */
    card: text('card'),
    openedAt: at('opened_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.id] }), index('chats_person').on(t.districtId, t.personId, t.updatedAt)],
)

/** What was said, turn by turn. A resident's turn has a key, an answer has none. */
export const turns = pgTable(
  'turns',
  {
    districtId: text('district_id').notNull(),
    chatId: uuid('chat_id').notNull(),
    no: integer('no').notNull(),
    key: text('key'),
    at: at('at').notNull(),
    /** Who said it: the resident, the service, a lawyer. */
    by: text('by').$type<'resident' | 'service' | 'lawyer'>().notNull(),
    internal: boolean('internal').notNull().default(false),
    /** When the other side saw it. */
    readAt: at('read_at'),
    text: text('text'),
    answer: jsonb('answer').$type<LegalAnswer>(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.chatId, t.no] }), uniqueIndex('turns_once').on(t.districtId, t.chatId, t.key)],
)

/** Conversations that were handed to a lawyer (请律师答复); at most one that is not closed for each. */
export const consultations = pgTable(
  'consultations',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    chatId: uuid('chat_id').notNull(),
    personId: uuid('person_id').notNull(),
    title: text('title').notNull(),
    /** Whose lawyers answer it: village, town or district. */
    territory: text('territory').notNull(),
    named: boolean('named').notNull(),
    state: text('state').$type<'waiting' | 'open' | 'closed'>().notNull(),
    askedAt: at('asked_at').notNull(),
    due: at('due').notNull(),
    lawyerId: uuid('lawyer_id'),
    lawyerName: text('lawyer_name'),
    summary: text('summary'),
    closedAt: at('closed_at'),
    score: integer('score'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('consultations_open').on(t.districtId, t.chatId).where(sql`state <> 'closed'`),
    index('consultations_chat').on(t.districtId, t.chatId, t.askedAt),
    index('consultations_queue').on(t.districtId, t.territory, t.state, t.due),
  ],
)

/** 常用语 of the lawyers of a place. */
export const phrases = pgTable(
  'phrases',
  {
    districtId: text('district_id').notNull(),
    /** Whose: the territory of the lawyers' post. */
    territory: text('territory').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    body: text('body').notNull(),
    savedBy: uuid('saved_by'),
    savedAt: at('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.id] }), index('phrases_here').on(t.districtId, t.territory, t.name)],
)

/** Questions that found no answer (没答上的), masked, with the village they came from. Nothing leads from a row to a person or a conversation. */
export const unanswered = pgTable(
  'unanswered',
  {
    districtId: text('district_id').notNull(),
    /** A hash of conversation and turn: one question is one row. */
    id: uuid('id').notNull(),
    territory: text('territory').notNull(),
    words: text('words').notNull(),
    why: text('why').$type<UnansweredReason>().notNull(),
    /** The card that was of no help. */
    card: text('card'),
    at: at('at').notNull(),
    settledAt: at('settled_at'),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.id] }), index('unanswered_open').on(t.districtId, t.at).where(sql`settled_at is null`)],
)

/** Knowledge cards (知识卡) that a district has changed or added; what it has not touched is shipped and has no row. Rows are never removed. */
export const cards = pgTable(
  'cards',
  {
    districtId: text('district_id').notNull(),
    /** The id of the card: that of a shipped one, or the district's own. */
    key: text('key').notNull(),
    /** Goes up with every change. */
    revision: integer('revision').notNull(),
    /** How often that which residents get has changed: the sum over a district tells a process whether to read anew. */
    shown: integer('shown').notNull(),
    /** The version that residents get; null = none, or the shipped one. */
    live: integer('live'),
    /** The version that is being written or reviewed. */
    open: integer('open'),
    /** Nobody is answered with it, not even with the shipped one. */
    retired: boolean('retired').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.key] })],
)

/** Every version of such a card. Only the open one is written to. */
export const cardVersions = pgTable(
  'card_versions',
  {
    districtId: text('district_id').notNull(),
    key: text('key').notNull(),
    no: integer('no').notNull(),
    state: text('state').$type<CardVersionState>().notNull(),
    content: jsonb('content').$type<Card>().notNull(),
    /** Everybody who wrote at it: none of them may publish it. */
    writers: jsonb('writers').$type<string[]>().notNull(),
    author: text('author').notNull(),
    writtenAt: at('written_at').notNull(),
    reviewer: text('reviewer'),
    reviewedAt: at('reviewed_at'),
    words: text('words'),
    /** Questions on the lawyers' list that it answers: off the list once it is published. */
    questions: jsonb('questions').$type<string[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.key, t.no] })],
)

/** What was asked, a row for each question, for the monthly report: no words, no day, and nothing that leads to a person. */
export const askedQuestions = pgTable(
  'asked_questions',
  {
    districtId: text('district_id').notNull(),
    /** A hash of conversation and turn: one question is one row. */
    id: uuid('id').notNull(),
    /** 2026-11, in Shanghai. */
    month: text('month').notNull(),
    /** The village, or what is known of it. */
    territory: text('territory').notNull(),
    /** The matter of the card that answered. */
    area: text('area').$type<Area>(),
    outcome: text('outcome').$type<AskedOutcome>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.id] }), index('asked_questions_month').on(t.districtId, t.month, t.territory)],
)

/** Laws that were imported (法律法规), by their name without 中华人民共和国. */
export const laws = pgTable(
  'laws',
  {
    districtId: text('district_id').notNull(),
    name: text('name').notNull(),
    /** 法律、行政法规、司法解释 … as the file says. */
    kind: text('kind'),
    issuer: text('issuer'),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.name] })],
)

/** Versions of a law, each by the date that its text bears (ISO; empty = none is known). */
export const lawVersions = pgTable(
  'law_versions',
  {
    districtId: text('district_id').notNull(),
    law: text('law').notNull(),
    version: text('version').notNull(),
    promulgated: text('promulgated'),
    amended: text('amended'),
    /** In force from (施行) until before (失效), as the file says. Nothing rests on it before somebody has checked it. */
    inForce: text('in_force'),
    until: text('until'),
    replacedBy: text('replaced_by'),
    source: text('source'),
    /** The day on which a person checked the dates against the source; null = nobody has. */
    reviewed: text('reviewed'),
    /** Goes up with every change of the version or its articles. */
    revision: integer('revision').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.law, t.version] })],
)

/** Articles of a version. An import adds and changes, and removes none. */
export const lawArticles = pgTable(
  'law_articles',
  {
    districtId: text('district_id').notNull(),
    law: text('law').notNull(),
    version: text('version').notNull(),
    /** 第一百八十八条. */
    number: text('number').notNull(),
    /** Its place in the version: a thousand for each number, so that 第十条之一 comes after 第十条. */
    ordinal: integer('ordinal').notNull(),
    chapter: text('chapter'),
    text: text('text').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.law, t.version, t.number] }), index('law_articles_order').on(t.districtId, t.law, t.version, t.ordinal)],
)

/** The index of the newest versions that searches read: which build holds, and what a process keeps of it in memory. */
export const statuteIndexes = pgTable('statute_indexes', {
  districtId: text('district_id').primaryKey(),
  build: uuid('build').notNull(),
  /** What was imported when it was built. */
  stamp: text('stamp').notNull(),
  outline: text('outline').notNull(),
})

/** Postings of the index: each bucket holds the terms whose hash falls into it. A search reads the few that it needs. */
export const statutePostings = pgTable(
  'statute_postings',
  {
    districtId: text('district_id').notNull(),
    build: uuid('build').notNull(),
    bucket: integer('bucket').notNull(),
    terms: bytes('terms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.build, t.bucket] })],
)
