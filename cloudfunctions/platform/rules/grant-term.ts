/** When a right counts. `since` is when it was given. */
export interface Term {
  since: Date
  startsAt: Date | null
  endedAt: Date | null
}

/** Longest time ahead in milliseconds that a beginning or an end may be set: ten years. */
const farthest = 10 * 366 * 24 * 3_600_000

export function stateOf({ startsAt, endedAt }: Pick<Term, 'startsAt' | 'endedAt'>, now: Date): 'coming' | 'living' | 'ended' {
  if (endedAt && endedAt <= now) return 'ended'
  return startsAt && startsAt > now ? 'coming' : 'living'
}

export interface TermFault {
  field: 'startsAt' | 'endsAt'
  sentence: string
}

/** What is wrong with a beginning and an end that somebody asks for; null = nothing. */
export function faultOfTerm({ startsAt, endsAt }: { startsAt: Date | null; endsAt: Date | null }, now: Date): TermFault | null {
  const limit = now.getTime() + farthest
  if (startsAt && startsAt.getTime() > limit) return { field: 'startsAt', sentence: '开始时间太远了，最多提前十年' }
  if (!endsAt) return null
  if (endsAt <= now) return { field: 'endsAt', sentence: '结束时间已经过去，请选将来的时间；要马上结束请点“结束职权”' }
  if (startsAt && endsAt <= startsAt) return { field: 'endsAt', sentence: '结束时间应在开始之后' }
  return endsAt.getTime() > limit ? { field: 'endsAt', sentence: '结束时间太远了，最多十年；不限期就不用填' } : null
}
