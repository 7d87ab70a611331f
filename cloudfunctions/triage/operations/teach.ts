import type { Bag } from '@shared/appeals/bag'
import type { CategoryName } from '@shared/triage/category'
import type { Retrained } from '@shared/triage/report'
import { act, type Context } from '@platform/kernel/context'
import { sureEnough } from '@shared/triage/confidence'
import { machineAnswer } from '../rules/machine'
import { retrain } from '../rules/retrain'
import { rememberedLearned, writeLearned } from '../store/learned'

/** An order whose category staff have judged, with the words that were judged. */
export interface LessonHere {
  bag: Bag
  title: string | null
  text: string
  category: CategoryName
  /** They found the machine's answer wrong. */
  corrected: boolean
}

/** Beyond this many characters a letter repeats itself. */
const longest = 2000

/**
 * Learns from what staff judged, in place: the words never leave the database's side, only counts of pairs of characters are written.
 * Nothing is written when there is too little, when it would make answers worse, or when `dry`.
 */
export async function teach(ctx: Context, lessons: readonly LessonHere[], dry: boolean): Promise<Retrained> {
  const judged = lessons.map(({ bag, title, text, category }) => {
    const words = { bag, title, text: text.slice(0, longest) }
    return { text: title ? `${title}\n${words.text}` : words.text, category, machine: machineAnswer(words) }
  })
  const corrections = lessons.filter(({ corrected }) => corrected).length
  const { confirmed, report } = retrain(judged, corrections, sureEnough)
  if (!confirmed || dry) return { ...report, version: null, why: report.why ?? '只是试算，没有写入' }
  const { before, after, orders } = report
  const version = await act(ctx, async ({ db, record }) => {
    const measured = { before: before.right, after: after.right, orders }
    const written = await writeLearned(db, { districtId: ctx.districtId, at: ctx.now, orders, confirmed, measured })
    record({ subject: ctx.districtId, internal: true, data: { version: written, ...measured, corrections } })
    return written
  })
  rememberedLearned.forget(ctx)
  return { ...report, version }
}
