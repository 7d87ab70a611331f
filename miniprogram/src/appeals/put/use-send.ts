import type { Bag } from '@shared/appeals/bag'
import type { SimilarNearby } from '@shared/appeals/order'
import { asRefused, Refused } from '@/platform/call'
import { limits } from '@shared/appeals/limits'
import { type Draft, draftOf, isWritten } from '@/platform/drafts'
import { dropFile, newKey } from '@/platform/files'
import { queueDraft } from '@/platform/outbox'
import { sendDraft } from '@/platform/send-draft'
import { goInstead } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import type { Files } from '@/platform/use-files'

/** Sends the draft, alone or together with neighbours; without a network it goes into the outbox and says so. A refused draft stays as it is. */
export function useSend(draft: Draft, files: Files) {
  const whole = (): Draft => ({ ...draft, text: draft.text.trim(), files: files.going.map(({ file, remote }) => ({ file, remote })) })
  const act = useAct(async () => {
    const sending = whole()
    check(sending)
    await sendOrQueue(sending)
  })
  const joining = useAct((one: SimilarNearby) => sendOrQueue({ ...whole(), join: { orderId: one.id, summary: one.summary } }))
  /** The person agrees that it belongs into another bag: everything moves along, behind what may wait there already. */
  const moveTo = (bag: Bag) => {
    draftOf(bag).set(joined(draftOf(bag).get(), { ...whole(), bag, key: newKey(), bagKept: true }))
    draftOf(draft.bag).set(null)
  }
  return { ...act, joining, moveTo }
}

async function sendOrQueue(sending: Draft): Promise<void> {
  try {
    const receipt = await sendDraft(sending)
    for (const { file } of sending.files) void dropFile(file.id)
    draftOf(sending.bag).set(null)
    goInstead('/appeals/receipt/index', { ref: receipt.ref })
  } catch (thrown) {
    if (asRefused(thrown).code !== 'offline') throw thrown
    queueDraft(sending)
    draftOf(sending.bag).set(null)
    goInstead('/appeals/receipt/index', { queued: sending.key })
  }
}

/** A draft that stands in the other bag is not lost: its words come first, its files are kept. */
function joined(there: Draft | null, moved: Draft): Draft {
  if (!there || !isWritten(there)) return moved
  const text = [there.text.trim(), moved.text].filter(Boolean).join('\n').slice(0, limits.tapText)
  return { ...moved, text, files: [...there.files, ...moved.files].slice(0, limits.photos) }
}

/** What can be known to be wrong without asking the server. */
function check(draft: Draft): void {
  if (draft.text.length < 2) throw new Refused('badInput', draft.files.length > 0 ? '再写一两句，说说是什么事' : '先说说是什么事，至少 2 个字', 'text')
  if (draft.behalf && !draft.behalf.name.trim()) throw new Refused('badInput', '请写下这位邻居的姓名', 'behalf')
  if (draft.behalf && !draft.behalf.consent) throw new Refused('badInput', '请先征得本人同意', 'behalf')
}
