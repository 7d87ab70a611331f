import type { RefusalCode } from '@shared/platform/refusal'
import { asRefused, Refused } from './call'
import type { Draft } from './drafts'
import { dropFile } from './files'
import { kept } from './kept'
import { Queue } from './outbox-queue'
import { aParcel, type Parcel } from './parcel'
import { sendDraft, type Sent } from './send-draft'
import { askWhoIAm, me } from './session'

/** An appeal of a resident on its way. */
export type AppealParcel = Parcel & { kind: 'appeal'; what: Draft; result: Sent | null }

export const outbox = kept<Parcel[]>('outbox', [], (stored) => (stored as (Parcel | Before)[]).map(asNow))

/** How one kind of parcel is sent. `save` keeps how far it came, `done` clears up after it. */
export interface Carrier<What> {
  send(what: What, key: string, save: (what: What) => void): Promise<unknown>
  follow?(next: What, result: unknown): What
  done?(parcel: Parcel & { what: What }): void
}

const carriers = new Map<string, Carrier<unknown>>()

/** The words bring what they send; the outbox itself knows none of them. */
export function carry<What>(kind: string, carrier: Carrier<What>): void {
  carriers.set(kind, carrier as Carrier<unknown>)
}

carry<Draft>('appeal', {
  send: (draft, _key, save) => sendDraft(draft, () => save(draft)),
  done: ({ what }) => {
    for (const { file } of what.files) void dropFile(file.id)
  },
})

let woken: ReturnType<typeof setTimeout> | null = null

const queue = new Queue({
  get: outbox.get,
  set: outbox.set,
  send: async (parcel, save) => {
    const carrier = carriers.get(parcel.kind)
    if (!carrier) throw new Error(`nobody carries ${parcel.kind}`)
    return carrier.send(parcel.what, parcel.key, save).catch((thrown: unknown) => Promise.reject(asRefused(thrown)))
  },
  follow: (next, result) => carriers.get(next.kind)?.follow?.(next.what, result) ?? next.what,
  done: (parcel) => {
    carriers.get(parcel.kind)?.done?.(parcel)
    outbox.set(pruned(outbox.get()))
  },
  who: async () => (me.get() ?? (await askWhoIAm())).personId,
  now: Date.now,
  wake: (ms) => {
    if (woken) clearTimeout(woken)
    woken = setTimeout(() => void flush(), ms + 50)
  },
})

const mostSent = 20
/** Receipts stay until they are looked at; of the rest the last ones stay for a while, to be seen as sent. */
function pruned(parcels: Parcel[]): Parcel[] {
  const old = parcels.filter(({ state, kind }) => state === 'sent' && kind !== 'appeal').slice(0, -mostSent)
  return parcels.filter((one) => !old.includes(one))
}

/** Sends what waits. `force`: at once, without waiting a little after a failure. */
export function flush(force = false): Promise<void> {
  return queue.flush(force)
}

/** Writes something down, tries to send it, and answers how it stands: sent, refused, or waiting for a network. */
export function post(parcel: Parcel): Promise<Parcel> {
  return queue.post(parcel)
}

/** Writes many down in one go, so that all or none is kept, and tries them. */
export function postAll(parcels: readonly Parcel[]): Promise<void> {
  return queue.postAll(parcels)
}

/** Writes it down and tries it: what came back when it was sent, null while it waits. What is refused is taken out again and thrown. */
export async function postOrThrow(parcel: Parcel): Promise<unknown> {
  const { state, code, sentence, field, result } = await queue.post(parcel)
  if (state === 'sent') return result
  if (state !== 'refused') return null
  queue.takeOut(parcel.key)
  throw new Refused((code ?? 'ourFault') as RefusalCode, sentence ?? '', field ?? undefined)
}

export function takeOut(key: string): void {
  queue.takeOut(key)
}

export function tryAgain(key: string): Promise<void> {
  return queue.tryAgain(key)
}

/** Puts a draft into the outbox; it leaves when there is a network. */
export function queueDraft(draft: Draft): void {
  void post(aParcel({ key: draft.key, line: draft.key, kind: 'appeal', what: draft, by: null, at: Date.now() }))
}

export function isAppeal(parcel: Parcel): parcel is AppealParcel {
  return parcel.kind === 'appeal'
}

/** As the outbox was kept before it took anything but appeals. */
interface Before {
  draft: Draft
  state: Parcel['state']
  sentence: string | null
  receipt: Sent | null
}

function asNow(stored: Parcel | Before): Parcel {
  if (!('draft' in stored)) return stored
  const { draft, state, sentence, receipt } = stored
  const parcel = aParcel({ key: draft.key, line: draft.key, kind: 'appeal', what: draft, by: null, at: Date.now() })
  return { ...parcel, state, sentence, result: receipt }
}
