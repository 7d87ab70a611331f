/** An entry of the ledger while an appeal was on another order: as much of it as un-merging asks about. */
export interface MergedEntry {
  id: bigint
  name: string
  at: Date
  appealId: string | null
  actorId: string | null
  data: Record<string, unknown>
}

/** What happened to an appeal while its order was merged into another one. */
export interface WhileMerged {
  /** The last answer that reached it, and was not sent back by this very appellant. */
  answer: { at: Date; outcome: string; by: string | null } | null
  /** What this appellant made of that answer. */
  judged: { score: number; at: Date } | null
  /** When somebody spoke to them after an unhappy score. */
  visitedAt: Date | null
  /** When this appellant said 还没好 to the last answer. */
  reopenedAt: Date | null
  /** When the clock stood still for a question; `to` null = it still does. */
  pauses: Pause[]
}
export interface Pause {
  from: Date
  to: Date | null
}

const verb = (entry: MergedEntry): string => entry.name.split('.')[1] ?? ''

/**
 * Reads it out of the ledger: `entries` in their order, those of the other order only. Another's reopening leaves an answer standing.
 * `mergedAt` is when the clock of a question asked before began to stand still for this one too.
 */
export function whileMerged(entries: readonly MergedEntry[], appealId: string, mergedAt: Date): WhileMerged {
  const found: WhileMerged = { answer: null, judged: null, visitedAt: null, reopenedAt: null, pauses: [] }
  for (const entry of entries) {
    const own = entry.appealId === appealId
    switch (verb(entry)) {
      case 'reply':
        if (entry.data.outcome === undefined) break
        Object.assign(found, {
          answer: { at: entry.at, outcome: String(entry.data.outcome), by: entry.actorId },
          judged: null,
          visitedAt: null,
          reopenedAt: null,
        })
        break
      case 'survey':
        if (own) found.judged = { score: Number(entry.data.score), at: entry.at }
        break
      case 'visit':
        if (isFor(entry.data.again, appealId)) Object.assign(found, { answer: null, judged: null, visitedAt: null, reopenedAt: entry.at })
        else if (entry.data.text !== undefined) found.visitedAt = entry.at
        break
      case 'reopen':
        if (own) Object.assign(found, { answer: null, judged: null, visitedAt: null, reopenedAt: entry.at })
        break
    }
  }
  return { ...found, pauses: pausesOf(entries, mergedAt) }
}

/** A visit found it undone for these appeals. */
const isFor = (ids: unknown, appealId: string): boolean => Array.isArray(ids) && ids.includes(appealId)

/** Whether this entry began the order anew: 还没好 by an appellant, or by what a return visit found. */
export function isBegunAnew(entry: Pick<MergedEntry, 'name' | 'data'>): boolean {
  return entry.name === 'appeals.reopen' || (entry.name === 'appeals.visit' && Array.isArray(entry.data.again))
}

/** From each question (or suspension) to its answer or to the end of the waiting; from `since` when it was asked before. */
export function pausesOf(entries: readonly MergedEntry[], since: Date): Pause[] {
  const pauses: Pause[] = []
  for (const entry of entries) {
    if (verb(entry) === 'ask' || verb(entry) === 'suspend') pauses.push({ from: entry.at, to: null })
    const last = pauses.at(-1)
    const ends = verb(entry) === 'respond' || verb(entry) === 'proceed' || (verb(entry) === 'resume' && !entry.data.skipped)
    if (ends && last && last.to === null) last.to = entry.at
    else if (ends && !last) pauses.push({ from: since, to: entry.at })
  }
  return pauses
}
