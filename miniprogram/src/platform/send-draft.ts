import type { NewAppeal, Receipt } from '@shared/appeals/appeal'
import { call } from './call'
import type { Draft } from './drafts'
import { kept } from './kept'
import { sendFiles } from './upload'

/** What came back; `neighbours` = with how many others a joined one is handled. */
export type Sent = Receipt & { neighbours?: number }

/** Receipt codes of anonymous appeals: only this phone knows that they are ours. */
export const receipts = kept<string[]>('receipts', [])
/** The newest receipt, for the page that shows it. */
export const lastReceipt = kept<Sent | null>('receipt.last', null)

/** Sends one draft: first what photos are still here, then the words. The draft's key makes twice one. `save` is told after each photo. */
export async function sendDraft(draft: Draft, save: () => void = () => undefined): Promise<Sent> {
  await sendFiles(draft.files, save)
  const receipt: Sent = draft.join ? await call.appeals.join(asJoining(draft, draft.join.orderId)) : await call.appeals.submit(asInput(draft))
  if (receipt.receipt) receipts.set([receipt.receipt, ...receipts.get().filter((code) => code !== receipt.receipt)].slice(0, 30))
  lastReceipt.set(receipt)
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
