import type { MessageLink } from '@shared/platform/message-link'
import type { OwnDay, OwnPeriods } from '@shared/platform/working-time'
import type { SensitiveSign } from '@shared/triage/sensitive'
import { sql } from 'drizzle-orm'
import { bigserial, boolean, customType, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

// PGlite answers plain bytes where pg answers a Buffer.
const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({ dataType: () => 'bytea', fromDriver: (value) => Buffer.from(value) })
const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Somebody with an identity: a resident or staff. Telephone numbers are sealed; `phoneTail` is a keyed hash of the last four digits. */
export const people = pgTable(
  'people',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    openid: text('openid'),
    /** A fixed key of an invented person of the local demo. */
    demoKey: text('demo_key'),
    name: text('name'),
    phone: bytes('phone'),
    phoneTail: text('phone_tail'),
    home: text('home'),
    /** 关怀模式: what they are told is said in plain words. */
    elder: boolean('elder').notNull().default(false),
    /** Has switched 每日一报 off. */
    withoutDigest: boolean('without_digest').notNull().default(false),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('people_openid').on(t.districtId, t.openid),
    uniqueIndex('people_demo_key').on(t.districtId, t.demoKey),
    index('people_phone_tail').on(t.districtId, t.phoneTail),
    index('people_home').on(t.districtId, sql`home text_pattern_ops`).where(sql`home is not null`),
  ],
)

/** A right: role × territory (职权), with a beginning and an end. Ended ones stay. Which ones count: `living.ts`. */
export const grants = pgTable(
  'grants',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    personId: uuid('person_id').notNull(),
    role: text('role').notNull(),
    territory: text('territory').notNull(),
    bodyId: text('body_id'),
    post: text('post').notNull(),
    since: at('since').notNull(),
    /** Given ahead of time: counts only from then. */
    startsAt: at('starts_at'),
    /** An end set ahead counts by itself when its time comes. */
    endedAt: at('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    index('grants_person').on(t.districtId, t.personId),
    index('grants_territory').on(t.districtId, t.role, t.territory),
  ],
)

/**
 * Who may read and handle sensitive orders of a sign (敏感件的点名人员): a right beside role × territory. Ended ones stay.
 * Counts only while the person also holds a grant of the district centre; see `rules/named-people.ts`.
 */
export const sensitiveReaders = pgTable(
  'sensitive_readers',
  {
    districtId: text('district_id').notNull(),
    sign: text('sign').$type<SensitiveSign>().notNull(),
    personId: uuid('person_id').notNull(),
    since: at('since').notNull(),
    until: at('until'),
    by: uuid('by'),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.sign, t.personId, t.since] })],
)

/** A functional department or other body (职能部门). */
export const bodies = pgTable(
  'bodies',
  { districtId: text('district_id').notNull(), id: text('id').notNull(), name: text('name').notNull(), phone: text('phone') },
  (t) => [primaryKey({ columns: [t.districtId, t.id] })],
)

/** An invitation code (邀请码): stored hashed, carries role and territory, expires, approved by whoever gave it. */
export const invitations = pgTable(
  'invitations',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    codeHash: text('code_hash').notNull(),
    role: text('role').notNull(),
    territory: text('territory').notNull(),
    bodyId: text('body_id'),
    invitedBy: uuid('invited_by').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    /** When the right begins and ends, where that was said. */
    grantStartsAt: at('grant_starts_at'),
    grantEndsAt: at('grant_ends_at'),
    takenBy: uuid('taken_by'),
    takenAt: at('taken_at'),
    decidedAt: at('decided_at'),
    approved: boolean('approved'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('invitations_code').on(t.districtId, t.codeHash),
    index('invitations_giver').on(t.districtId, t.invitedBy),
  ],
)

/** A PC or H5 session. The token is signed and names this row; signing out ends it. */
export const sessions = pgTable(
  'sessions',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    personId: uuid('person_id').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    endedAt: at('ended_at'),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.id] })],
)

/** A PC waiting for a phone to confirm (扫码登录). */
export const signIns = pgTable(
  'sign_ins',
  {
    districtId: text('district_id').notNull(),
    ticket: text('ticket').notNull(),
    secretHash: text('secret_hash').notNull(),
    expiresAt: at('expires_at').notNull(),
    personId: uuid('person_id'),
    spentAt: at('spent_at'),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.ticket] })],
)

/** The append-only ledger: timeline, audit trail and outbox in one. */
export const events = pgTable(
  'events',
  {
    districtId: text('district_id').notNull(),
    id: bigserial('id', { mode: 'bigint' }).notNull(),
    name: text('name').notNull(),
    subject: text('subject').notNull(),
    appealId: uuid('appeal_id'),
    actorId: uuid('actor_id'),
    actorRole: text('actor_role').notNull(),
    actorName: text('actor_name'),
    at: at('at').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    internal: boolean('internal').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.id] }), index('events_subject').on(t.districtId, t.subject, t.id)],
)

/** One row for each recipient and channel. `inApp` rows are the messages that people read in the mini-program. */
export const deliveries = pgTable(
  'deliveries',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    eventId: text('event_id').notNull(),
    personId: uuid('person_id'),
    /** Who is reached when it is not a person of ours: the appeal whose channel or telephone it goes to. */
    appealId: uuid('appeal_id'),
    recipient: text('recipient').notNull(),
    channel: text('channel').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    link: jsonb('link').$type<MessageLink>(),
    /** What kind of message it is where a template is needed: replied, asked, assigned. */
    template: text('template'),
    /** queued → sent → delivered, or refused by the recipient, or failed for good; `waitsForLook` = behind a receipt code. Each row for itself. */
    state: text('state').notNull(),
    /** An emergency (特急): goes out at night too. */
    urgent: boolean('urgent').notNull().default(false),
    /** Waits until then: the quiet hours. */
    notBefore: at('not_before'),
    attempts: integer('attempts').notNull().default(0),
    error: text('error'),
    at: at('at').notNull(),
    doneAt: at('done_at'),
    readAt: at('read_at'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.id] }),
    uniqueIndex('deliveries_once').on(t.districtId, t.eventId, t.recipient, t.channel),
    index('deliveries_inbox').on(t.districtId, t.personId, t.at).where(sql`channel = 'inApp'`),
    index('deliveries_held').on(t.districtId, t.notBefore).where(sql`state = 'queued' and not_before is not null`),
    index('deliveries_dead').on(t.districtId, t.at, t.id).where(sql`state in ('failed', 'refused')`),
    index('deliveries_at').on(t.districtId, t.at).where(sql`channel in ('wechat', 'sms', 'voice', 'group', 'channel')`),
    index('deliveries_unread').on(t.districtId, t.personId).where(sql`channel = 'inApp' and read_at is null`),
  ],
)

/** How many one-time subscription messages a person has accepted for a template and not used up. */
export const allowances = pgTable(
  'allowances',
  {
    districtId: text('district_id').notNull(),
    personId: uuid('person_id').notNull(),
    template: text('template').notNull(),
    remaining: integer('remaining').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.personId, t.template] })],
)

/** The working time of a district (工作时间和日历), every version whole; the last one holds. Without a row: the national calendar and the usual periods. */
export const workingTimes = pgTable(
  'working_times',
  {
    districtId: text('district_id').notNull(),
    version: integer('version').notNull(),
    days: jsonb('days').$type<OwnDay[]>().notNull(),
    periods: jsonb('periods').$type<OwnPeriods[]>().notNull(),
    /** The notice or decision that it rests on. */
    source: text('source').notNull(),
    setBy: uuid('set_by'),
    setAt: at('set_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.version] })],
)

/** Groups of staff whose robot is told (企业微信群). */
export const staffGroups = pgTable(
  'staff_groups',
  {
    districtId: text('district_id').notNull(),
    id: uuid('id').notNull(),
    territory: text('territory').notNull(),
    name: text('name').notNull(),
    /** Whoever has it can write into the group: sealed. */
    sealedKey: bytes('sealed_key').notNull(),
    setBy: uuid('set_by'),
    setByName: text('set_by_name'),
    setAt: at('set_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.id] })],
)

/** Counters of a time window, for slowing down guessing and flooding. */
export const throttles = pgTable(
  'throttles',
  { districtId: text('district_id').notNull(), key: text('key').notNull(), window: at('window').notNull(), count: integer('count').notNull() },
  (t) => [primaryKey({ columns: [t.districtId, t.key, t.window] })],
)

/** What was done under a key of the caller's own making (`OnceKey`), so that a phone may send it twice. Kept for `keyDays.house`. */
export const doneMoves = pgTable(
  'done_moves',
  {
    districtId: text('district_id').notNull(),
    key: text('key').notNull(),
    personId: uuid('person_id').notNull(),
    operation: text('operation').notNull(),
    /** A keyed hash of what was asked. */
    body: text('body').notNull(),
    answer: jsonb('answer'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.key] }), index('done_moves_at').on(t.districtId, t.at)],
)
