import { type QualityFlaw, qualityFlaws, type SampleShown } from '@shared/appeals/quality'
import { shareOf } from '../../triage'

/** What was found in a sample so far: how many are good, with the interval, and how often each flaw. Null = not looked at yet. */
export function qualityFound(found: readonly (readonly QualityFlaw[] | null)[]): Pick<SampleShown, 'size' | 'judged' | 'good' | 'flaws'> {
  const judged = found.filter((flaws) => flaws !== null)
  const counts = qualityFlaws.map((flaw) => ({ flaw, count: judged.filter((flaws) => flaws.includes(flaw)).length }))
  return {
    size: found.length,
    judged: judged.length,
    good: shareOf(judged.filter((flaws) => flaws.length === 0).length, judged.length),
    flaws: counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
  }
}
