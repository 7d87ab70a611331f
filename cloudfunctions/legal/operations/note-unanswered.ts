import type { UnansweredReason } from '@shared/legal/unanswered'
import type { Context } from '@platform/kernel/context'
import { maskWords } from '@platform/rules/mask-words'
import { findMe } from '@platform/store/me'
import { cutAt } from '@shared/platform/territory'
import { uuidFrom } from '../rules/uuid-from'
import { putUnanswered } from '../store/unanswered'

interface Question {
  chatId: string
  /** The turn with the resident's words. */
  no: number
  personId: string
  text: string
  why: UnansweredReason
  card: string | null
}

const longest = 300

/** Puts a question that found no answer on the lawyers' list, masked, in the act that `ctx.db` belongs to. */
export async function noteUnanswered(ctx: Context, { chatId, no, personId, text, why, card }: Question): Promise<void> {
  const me = await findMe(ctx.db, ctx.districtId, personId)
  await putUnanswered(ctx.db, {
    districtId: ctx.districtId,
    id: uuidFrom(`unanswered ${chatId} ${no}`),
    territory: villageOf(ctx, me?.home),
    words: maskWords(text, [me?.name ?? null]).slice(0, longest),
    why,
    card,
    at: ctx.now,
    settledAt: null,
  })
}

/** The village of a home, or what is known of it. Finer than that a question could tell who asked. */
export function villageOf({ districtId }: Pick<Context, 'districtId'>, home: string | null | undefined): string {
  return cutAt(home ?? districtId, 'village')
}
