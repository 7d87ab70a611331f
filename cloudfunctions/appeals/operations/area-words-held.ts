import type { AreaAnswer } from '@shared/appeals/area-survey'
import type { Context } from '@platform/kernel/context'
import { check } from './submit'

/**
 * Why somebody must look at what was written in an answer before others read it, or null. The check is that of an appeal; where it gave no
 * verdict the words wait, since nobody answers to them and nothing is lost.
 */
export async function areaWordsHeldFor(ctx: Context, answers: readonly AreaAnswer[]): Promise<string | null> {
  const text = answers
    .map(({ words }) => words.trim())
    .filter(Boolean)
    .join('\n')
  if (!text) return null
  const { heldFor, unchecked } = await check(ctx, text)
  return heldFor ?? (unchecked ? '微信内容审核没有答复' : null)
}
