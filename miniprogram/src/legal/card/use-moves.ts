import type { CardDetail } from '@shared/legal/card-version'
import { call, type Refused } from '@/platform/call'
import { useAct } from '@/platform/use-act'
import { dropWritten, putWritten, tidied, type WrittenCard, writtenOf } from '../parts/card-drafts'

export interface Moves {
  busy: boolean
  refused: Refused | null
  save(written: WrittenCard): Promise<unknown>
  send(): Promise<unknown>
  drop(): Promise<unknown>
  restore(no: number): Promise<unknown>
  publish(words: string): Promise<void>
  sendBack(words: string): Promise<void>
  retire(words: string): Promise<void>
}

/** What can be done with the card. What was typed leaves the device only once the district has it. */
export function useMoves(key: string, detail: CardDetail | null, put: (detail: CardDetail) => void): Moves {
  const asked = { key, revision: detail?.revision ?? 0 }
  const act = useAct(async (work: () => Promise<CardDetail>) => put(await work()))
  const save = (written: WrittenCard) =>
    act.run(async () => {
      const { card, revision, questions } = written
      const kept = await call.legal.saveCard({ card: tidied(card), revision, questions: [...questions] })
      const now = writtenOf(key)
      // Whoever went on typing meanwhile keeps what they typed.
      if (now === null || now.card === card) dropWritten(key)
      else putWritten(key, { ...now, revision: kept.revision })
      return kept
    })
  return {
    busy: act.busy,
    refused: act.refused,
    save,
    send: () => act.run(() => call.legal.sendCardToReview(asked)),
    drop: () => act.run(() => call.legal.dropCardDraft(asked)),
    restore: (no) => act.run(() => call.legal.restoreCard({ ...asked, no })),
    publish: async (words) => put(await call.legal.publishCard({ ...asked, words })),
    sendBack: async (words) => put(await call.legal.sendCardBack({ ...asked, words })),
    retire: async (words) => put(await call.legal.retireCard({ ...asked, words })),
  }
}
