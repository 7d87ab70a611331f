import type { LegalAnswer } from '@shared/legal/chat'
import type { AskedOutcome } from '@shared/legal/asked-report'
import type { Context } from '@platform/kernel/context'
import { dateOf } from '@platform/rules/working-clock'
import { findMe } from '@platform/store/me'
import type { CardLibrary } from '../rules/card-library'
import { uuidFrom } from '../rules/uuid-from'
import { putAsked, putUnhelped } from '../store/asked-questions'
import { libraries } from '../store/card-rows'
import { villageOf } from './note-unanswered'

interface Asked {
  chatId: string
  /** The turn with the resident's words. */
  no: number
  personId: string
}

/** What goes on about a card, greetings, danger and what is refused are no questions of their own. */
const outcomes: Partial<Record<LegalAnswer['kind'], AskedOutcome>> = { answer: 'answered', unsure: 'unanswered' }

/** Counts a question for the monthly report, in the act that `ctx.db` belongs to. */
export async function countAsked(ctx: Context, asked: Asked, { kind, card }: LegalAnswer, { byId }: CardLibrary): Promise<void> {
  const outcome = outcomes[kind]
  if (outcome) await putAsked(ctx.db, { ...(await whereOf(ctx, asked, ctx.now)), area: byId.get(card ?? '')?.area ?? null, outcome })
}

/** 没帮到: counted where the question was asked, in its month. */
export async function countUnhelped(ctx: Context, asked: Asked, at: Date, card: string | null): Promise<void> {
  const { byId } = await libraries.get(ctx)
  await putUnhelped(ctx.db, { ...(await whereOf(ctx, asked, at)), area: byId.get(card ?? '')?.area ?? null, outcome: 'noHelp' })
}

async function whereOf(ctx: Context, { chatId, no, personId }: Asked, at: Date) {
  const me = await findMe(ctx.db, ctx.districtId, personId)
  return { districtId: ctx.districtId, id: uuidFrom(`asked ${chatId} ${no}`), month: dateOf(at).slice(0, 7), territory: villageOf(ctx, me?.home) }
}
