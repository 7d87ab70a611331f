const hour = 3_600_000
const shanghai = 8 * hour
const day = 24 * hour

/**
 * When somebody who did not pick up is called again: the next day at another time of it. Who was out in the morning is called
 * in the afternoon, then in the evening, then in the morning.
 */
export function nextAreaTry(now: Date): Date {
  const local = now.getTime() + shanghai
  const midnight = local - (local % day)
  const clock = (local - midnight) / hour
  const at = clock < 12 ? 14 : clock < 18 ? 18.5 : 9.5
  return new Date(midnight + day + at * hour - shanghai)
}
