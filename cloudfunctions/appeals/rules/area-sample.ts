import { createHash } from 'node:crypto'

/** Somebody who could be asked. `who` is the same for the same human being, however they are known. */
export interface AreaCandidate {
  who: string
}
export interface AreaDraw<T> {
  chosen: T[]
  /** Who takes the place of one that refuses or cannot be reached, in this order. */
  reserves: T[]
}

/**
 * Draws a grid's quota: simple random sampling without replacement, by sorting on a hash of seed and person (permanent random numbers,
 * Ohlsson 1995), so that the same seed draws the same people in whatever order they come. Who was asked the last time comes after
 * everybody else. No one is drawn twice.
 */
export function drawArea<T extends AreaCandidate>(seed: string, quota: number, candidates: readonly T[], last: ReadonlySet<string>): AreaDraw<T> {
  const each = new Map<string, T>()
  for (const one of candidates) if (!each.has(one.who)) each.set(one.who, one)
  const drawn = [...each.values()]
    .map((one) => ({ one, again: last.has(one.who) ? 1 : 0, number: createHash('sha256').update(`${seed}|${one.who}`).digest('hex') }))
    .sort((a, b) => a.again - b.again || (a.number < b.number ? -1 : 1))
    .map(({ one }) => one)
  return { chosen: drawn.slice(0, quota), reserves: drawn.slice(quota) }
}
