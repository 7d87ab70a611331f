import type { NewAppeal, Receipt } from '@shared/appeals/appeal'
import { asRefused, call } from './call'
import type { Draft } from './drafts'
import { dropFile } from './files'
import { kept } from './kept'
import { sendFile } from './upload'

/** Something that was sent while there was no network: what it is, how it stands, what came of it. */
export interface Parcel {
  draft: Draft
  state: 'waiting' | 'sending' | 'refused' | 'sent'
  sentence: string | null
  receipt: Sent | null
}

/** What came back; `neighbours` = with how many others a joined one is handled. */
export type Sent = Receipt & { neighbours?: number }

export const outbox = kept<Parcel[]>('outbox', [])
/** Receipt codes of anonymous appeals: only this phone knows that they are ours. */
export const receipts = kept<string[]>('receipts', [])
/** The newest receipt, for the page that shows it. */
export const lastReceipt = kept<Sent | null>('receipt.last', null)

/** Sends one draft: first what photos are still here, then the words. The draft's key makes twice one. */
export async function sendDraft(draft: Draft): Promise<Sent> {
  for (const held of draft.files) held.remote ??= await sendFile(held.file)
  const receipt: Sent = draft.join ? await call.appeals.join(asJoining(draft, draft.join.orderId)) : await call.appeals.submit(asInput(draft))
  if (receipt.receipt) receipts.set([receipt.receipt, ...receipts.get().filter((code) => code !== receipt.receipt)].slice(0, 30))
  lastReceipt.set(receipt)
  for (const held of draft.files) void dropFile(held.file.id)
  return receipt
}

/** What an appeal of one's own and one that joins others have in common. */
function shared({ key, place, placeText, anonymous, phone, files }: Draft) {
  const spot = placeText.trim() || place?.text
  return {
    key,
    anonymous,
    attachments: files.flatMap((held) => (held.remote ? [held.remote] : [])),
    ...(place?.point ? { place: place.point } : {}),
    ...(phone.trim() && !anonymous ? { phone: phone.trim() } : {}),
    ...(spot ? { placeText: spot } : {}),
  }
}

/** What was typed goes along; joining without words is possible too. */
function asJoining(draft: Draft, orderId: string) {
  return { ...shared(draft), orderId, ...(draft.text ? { text: draft.text } : {}) }
}

function asInput(draft: Draft): Partial<NewAppeal> & Pick<NewAppeal, 'key' | 'bag' | 'text'> {
  const { bag, text, place, behalf } = draft
  return {
    ...shared(draft),
    bag,
    text,
    ...(place?.territory && !place.point ? { territory: place.territory } : {}),
    ...(behalf ? { behalf: { name: behalf.name, consent: true as const, ...(behalf.phone ? { phone: behalf.phone } : {}) } } : {}),
  }
}

/** Puts a draft into the queue; it leaves when there is a network. */
export function queue(draft: Draft): void {
  outbox.set([...outbox.get().filter((parcel) => parcel.draft.key !== draft.key), { draft, state: 'waiting', sentence: null, receipt: null }])
}

export function takeOut(key: string): void {
  outbox.set(outbox.get().filter((parcel) => parcel.draft.key !== key))
}

function change(key: string, part: Partial<Parcel>): void {
  outbox.set(outbox.get().map((parcel) => (parcel.draft.key === key ? { ...parcel, ...part } : parcel)))
}

let flushing = false

/** Sends what waits, one after the other. Stops at the first that finds no network; says so when one is refused. */
export async function flush(): Promise<void> {
  if (flushing) return
  flushing = true
  try {
    // A parcel that says "sending" was cut off by a closed program: it is sent again, with the same key.
    for (const { draft } of outbox.get().filter((parcel) => parcel.state === 'waiting' || parcel.state === 'sending')) {
      change(draft.key, { state: 'sending', sentence: null })
      try {
        change(draft.key, { state: 'sent', receipt: await sendDraft(draft), draft })
      } catch (thrown) {
        const refused = asRefused(thrown)
        const later = refused.code === 'offline' || refused.code === 'unavailable' || refused.code === 'tooMany'
        change(draft.key, { state: later ? 'waiting' : 'refused', sentence: refused.sentence, draft })
        if (later) return
      }
    }
  } finally {
    flushing = false
  }
}
