const hour = 3_600_000
const shanghai = 8 * hour
const day = 24 * hour
const clocks = [10, 15, 19]

/** When somebody may like to be called, in Shanghai: the next times of morning, afternoon and evening, from an hour ahead on, over three days. */
export function timesToCall(now: Date): Date[] {
  const local = now.getTime() + shanghai
  const midnight = local - (local % day)
  return [0, 1, 2]
    .flatMap((n) => clocks.map((clock) => new Date(midnight + n * day + clock * hour - shanghai)))
    .filter((at) => at.getTime() >= now.getTime() + hour)
}
