import { type OrderDetail, type Urgency, urgencyWord } from '@shared/appeals/order'
import type { CategoryName } from '@shared/triage/category'
import { categoryWords } from '@shared/triage/offered'
import { call } from '@/platform/call'
import { newKey } from '@/platform/files'
import { carry, postOrThrow } from '@/platform/outbox'
import { aParcel, type Parcel } from '@/platform/parcel'
import { me } from '@/platform/session'
import { tellChanged } from '../changes'

/** What is set right on an order without moving it: what it is about, how pressing it is, who need not help any more. */
export type Correction =
  | { do: 'setCategory'; to: CategoryName; note?: string }
  | { do: 'confirmCategory' }
  | { do: 'setUrgency'; to: Urgency; note: string }
  | { do: 'dropHelper'; helpId: string; post: string }

interface CorrectionSent {
  orderId: string
  version: number
  number: string
  title: string
  correction: Correction
}
export type CorrectionParcel = Parcel & { kind: 'correction'; what: CorrectionSent }
type Corrected = { version: number; suggestedPost?: Awaited<ReturnType<typeof call.appeals.setCategory>>['suggestedPost'] }

export function isCorrection(parcel: Parcel): parcel is CorrectionParcel {
  return parcel.kind === 'correction'
}

/** The words of a correction as whoever made it reads them. */
export function correctionWords(correction: Correction): string {
  switch (correction.do) {
    case 'setCategory':
      return [`改为“${categoryWords(correction.to)}”`, correction.note].filter(Boolean).join('：')
    case 'confirmCategory':
      return ''
    case 'setUrgency':
      return `改为“${urgencyWord[correction.to]}”：${correction.note}`
    case 'dropHelper':
      return correction.post
  }
}

/** Sets something right by way of the outbox; null while it waits for a network. */
export async function correctThroughOutbox(order: OrderDetail, correction: Correction): Promise<Corrected | null> {
  const { id, version, number, title } = order
  const what: CorrectionSent = { orderId: id, version, number, title, correction }
  return (await postOrThrow(aParcel({ key: newKey(), line: id, kind: 'correction', what, by: me.get()?.personId ?? null, at: Date.now() }))) as Corrected | null
}

function send({ orderId, version, correction }: CorrectionSent, once: string): Promise<Corrected> {
  const held = { orderId, version }
  const under = { context: { once } }
  switch (correction.do) {
    case 'setCategory':
      return call.appeals.setCategory({ ...held, ...correction.to, ...(correction.note ? { note: correction.note } : {}) }, under)
    case 'confirmCategory':
      return call.appeals.confirmCategory(held, under)
    case 'setUrgency':
      return call.appeals.setUrgency({ ...held, urgency: correction.to, note: correction.note }, under)
    case 'dropHelper':
      return call.appeals.dropHelper({ ...held, helpId: correction.helpId }, under)
  }
}

export function carryCorrections(): void {
  carry<CorrectionSent>('correction', {
    send,
    follow: (next, result) => ({ ...next, version: (result as Corrected).version }),
    done: ({ tries }) => {
      if (tries > 0) tellChanged()
    },
  })
}
