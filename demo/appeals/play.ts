import type { Receipt } from '@shared/appeals/appeal'
import type { Point } from '@shared/platform/place'
import type { Running } from '@platform/wire'
import { districtCode } from '../district/names'
import { actorFor, actorOf, callAs } from './cast'
import type { DemoAppeal } from './demo-appeal'
import { move } from './moves'
import { sendPhotos } from './photos'
import { orderOf, type Played } from './progress'
import { saidAt, stepAt } from './when'

const photoMs = 20_000

/**
 * Plays one row through the operations that people use, each at its own time in the past. What was played before is
 * not played again: sending is known by its key, the moves are counted in the ledger.
 */
export async function play(running: Running, row: DemoAppeal, point: Point | undefined, played: Played | undefined): Promise<void> {
  const now = running.ports.clock.now()
  const { db } = running.kernel.database
  const { districtId } = running.kernel.settings
  const said = played?.saidAt ?? saidAt(row.said, now)
  const { ref } = await send(running, row, point, said, played !== undefined)
  let at = played?.lastAt ?? said
  for (const step of (row.story ?? []).slice(played?.moves ?? 0)) {
    at = stepAt(at, step.after, now)
    const order = await orderOf(db, districtId, row.key)
    const call = callAs(running, await actorFor(running, row.by, step, order), at)
    const into = step.action === 'merge' ? await orderOf(db, districtId, step.into) : null
    const attachments = step.action === 'reply' && step.photos ? await readyPhotos(running, await actorFor(running, row.by, step, order), step.photos, at) : []
    await move(call, step, order, { ref, attachments, into, at })
  }
}

/** Puts it into the bag, or answers the receipt of the one that is there: then no photo is sent again. */
async function send(running: Running, row: DemoAppeal, point: Point | undefined, at: Date, there: boolean): Promise<Receipt> {
  const actor = await actorOf(running, row.by)
  const call = callAs(running, actor, at)
  const shared = {
    key: row.key,
    text: row.text,
    ...(point ? { place: point } : {}),
    ...(row.placeText ? { placeText: row.placeText } : {}),
    anonymous: row.anonymous ?? false,
    attachments: there ? [] : await readyPhotos(running, actor, row.photos ?? [], at),
  }
  if (row.joins) return call('join', { ...shared, orderId: (await orderOf(running.kernel.database.db, running.kernel.settings.districtId, row.joins)).id })
  const input = {
    ...shared,
    bag: row.bag,
    ...(row.chosen ? { territory: `${districtCode}.${row.chosen}` } : {}),
    ...(row.behalf ? { behalf: { ...row.behalf, consent: true as const } } : {}),
  }
  if (row.desk) return call('enterAtDesk', { ...input, ...row.desk })
  return call('submit', { ...input, ...(row.anonymous || !actor.name ? {} : { name: actor.name }) })
}

/** A person sees their photo ready before they send; so does the demo. */
async function readyPhotos(
  running: Running,
  actor: Awaited<ReturnType<typeof actorOf>>,
  photos: NonNullable<DemoAppeal['photos']>,
  at: Date,
): Promise<string[]> {
  if (photos.length === 0) return []
  const ids = await sendPhotos(callAs(running, actor, at), photos)
  await running.kernel.jobs.settle(photoMs)
  return ids
}
