import type { Db } from '../kernel/database'
import { runNamed } from '../kernel/insert-row'
import type { NewEvent, WrittenEvent } from '../kernel/ledger'
import type { Tell } from '../operations/tell'

const tellText = `
  insert into deliveries (district_id, event_id, person_id, appeal_id, recipient, channel, title, body, link, state, at, done_at)
  select $1, told.event, whom.person_id, told.appeal, coalesce(whom.person_id::text, 'appeal:' || told.appeal), whom.channel, told.title, told.text, told.link,
    whom.state, $2::timestamptz, case when whom.state = 'sent' then $2::timestamptz end
  from jsonb_to_recordset($3::jsonb) as told(event text, role text, territory text, body_id text, person uuid, appeal uuid, title text, text text, link jsonb, receipt boolean, digest boolean)
  cross join lateral (
    select told.person as person_id, 'inApp' as channel, 'sent' as state where told.person is not null
    union
    select null::uuid, 'receipt', 'waitsForLook' where told.receipt
    union
    select g.person_id, 'inApp', 'sent' from grants g where told.role is not null and g.district_id = $1 and g.role = told.role and g.territory = told.territory
      and g.body_id is not distinct from told.body_id and (g.starts_at is null or g.starts_at <= $2::timestamptz) and (g.ended_at is null or g.ended_at > $2::timestamptz)
      and not (coalesce(told.digest, false) and exists (select 1 from people p where p.district_id = $1 and p.id = g.person_id and p.without_digest))
  ) as whom
  on conflict do nothing`

const tellsOf = (event: NewEvent): Tell[] => (event.data?.tell as Tell[] | undefined) ?? []

/** Whether an event tells anybody by a way that leads out of the house: WeChat, a telephone, another channel. */
export function reachesOutside(event: NewEvent): boolean {
  return tellsOf(event).some(
    (tell) =>
      tell.urgent === true || tell.loud === true || tell.to === 'phone' || tell.to === 'channel' || (tell.to === 'person' && tell.template !== undefined),
  )
}

interface Told {
  event: string | undefined
  title: string
  text: string
  link: Tell['link'] | null
  role?: string
  territory?: string
  body_id?: string | null
  person?: string
  appeal?: string | null
  receipt?: true
  digest?: boolean
}

/**
 * The in-app messages of an act, in the act itself: they need no delivery, so they are there when it is.
 * What is for a receipt code waits there until somebody looks (`waitsForLook`): it is never said to be sent.
 * A post's message goes to everybody who holds the post now. One statement, however many.
 */
export async function tellInApp(
  db: Db,
  { districtId, now }: { districtId: string; now: Date },
  events: readonly NewEvent[],
  written: readonly WrittenEvent[],
): Promise<void> {
  const rows = events.flatMap((event, index) =>
    tellsOf(event).flatMap((tell): Told[] => {
      const { title, body, link = null } = tell
      const said = { event: written[index]?.id, title, text: body, link }
      if (tell.to === 'post') return [{ ...said, role: tell.role, territory: tell.territory, body_id: tell.bodyId, digest: tell.digest === true }]
      if (tell.to === 'receipt') return [{ ...said, appeal: tell.appealId, receipt: true }]
      return tell.to === 'person' ? [{ ...said, person: tell.personId, appeal: tell.appealId ?? null }] : []
    }),
  )
  if (rows.length === 0) return
  await runNamed(db, 'tell_in_app', tellText, [districtId, now.toISOString(), JSON.stringify(rows)])
}
