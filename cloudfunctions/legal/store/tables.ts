import type { LegalAnswer } from '@shared/legal/chat'
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

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
    text: text('text'),
    answer: jsonb('answer').$type<LegalAnswer>(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.chatId, t.no] }), uniqueIndex('turns_once').on(t.districtId, t.chatId, t.key)],
)
