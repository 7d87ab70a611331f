import type { Role } from '@shared/platform/role'
import { events } from '../store/tables'
import type { Db } from './database'
import { insertRow } from './insert-row'

/** Something that happened. Its name is the operation's unless said otherwise. */
export interface NewEvent {
  /** The thing it happened to, usually a work order's id. */
  subject: string
  /** The single appeal it is about, when it is about one of several on an order. */
  appealId?: string
  /** What to show and what followers need; never personal data in clear. */
  data?: Record<string, unknown>
  /** Never on a resident's timeline. */
  internal?: boolean
  name?: string
  /** Leaves no trace of who did it: for appellants without a name (匿名). */
  unsigned?: boolean
}

/** Who did what, when: the part of a context that an entry is signed with. */
interface Signer {
  operation: string
  districtId: string
  now: Date
  actor: { personId: string | null; name: string | null }
  hats: readonly { role: Role; post: string }[]
}

export interface WrittenEvent {
  id: string
  name: string
  event: NewEvent
}

/** Appends to the ledger inside the act's transaction. Rows are never changed or deleted by anybody. */
export async function writeEvents(db: Db, ctx: Signer, news: NewEvent[]): Promise<WrittenEvent[]> {
  const hat = ctx.hats[0]
  const rows = await Promise.all(
    news.map((event) =>
      insertRow<typeof events, { id: string }>(
        db,
        events,
        {
          districtId: ctx.districtId,
          name: event.name ?? ctx.operation,
          subject: event.subject,
          appealId: event.appealId ?? null,
          actorId: event.unsigned ? null : ctx.actor.personId,
          actorRole: hat?.role ?? 'resident',
          actorName: event.unsigned ? null : signature(ctx),
          at: ctx.now,
          data: event.data ?? {},
          internal: event.internal ?? false,
        },
        { ending: 'returning id' },
      ),
    ),
  )
  return news.map((event, index) => ({ id: String(rows[index]?.[0]?.id), name: event.name ?? ctx.operation, event }))
}

/** How staff sign on a timeline: their post and name; residents sign nothing. */
function signature(ctx: Signer): string | null {
  const hat = ctx.hats[0]
  if (!hat || hat.role === 'resident') return null
  return ctx.actor.name ? `${hat.post} ${ctx.actor.name}` : hat.post
}
