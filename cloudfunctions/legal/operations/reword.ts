import type { LegalAnswer } from '@shared/legal/chat'
import type { Context } from '@platform/kernel/context'
import { maskWords } from '@platform/rules/mask-words'
import { readRewording, rewordingQuestion } from '../rules/rewording'

/** Of the resident's words so much goes along, masked. */
const mostAsked = 500

/**
 * The answer of a card in plainer words, by a language model where one is set up for it; otherwise, and whenever what it says does not
 * check out against the answer and its sources, the answer as it is. Never throws: nothing depends on it.
 */
export async function reword(ctx: Context, asked: string, answer: LegalAnswer): Promise<LegalAnswer> {
  const { model } = ctx.ports
  if (!model || !ctx.kernel.settings.rewording || answer.kind !== 'answer') return answer
  const question = rewordingQuestion(maskWords(asked.slice(0, mostAsked), [ctx.actor.name]), answer)
  const sentences = readRewording(await model.completeJson({ ...question, most: 1000 }).catch(() => null), answer)
  return sentences ? { ...answer, sentences, reworded: true } : answer
}
