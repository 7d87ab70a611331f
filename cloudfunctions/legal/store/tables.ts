import type { LegalAnswer } from '@shared/legal/chat'
import type { UnansweredReason } from '@shared/legal/unanswered'
import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

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
