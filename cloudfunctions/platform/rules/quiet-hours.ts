const hour = 3_600_000
const shanghai = 8 * hour

/** The hour of the day in Shanghai (UTC+8 all year), 0–23. */
const hourOf = (at: Date): number => new Date(at.getTime() + shanghai).getUTCHours()

/** 22:00 to 7:00: nothing but emergencies goes out to people (免打扰). */
export function isQuiet(at: Date): boolean {
  const hours = hourOf(at)
  return hours >= 22 || hours < 7
}

/** The next 7:00 in Shanghai. */
export function endOfQuiet(at: Date): Date {
  const local = at.getTime() + shanghai
  const midnight = local - (local % (24 * hour))
  const seven = midnight + 7 * hour
  return new Date((seven > local ? seven : seven + 24 * hour) - shanghai)
}

/** 9:00 to 20:00: when somebody may be asked for something that can wait. */
export function isDaytime(at: Date): boolean {
  const hours = hourOf(at)
  return hours >= 9 && hours < 20
}
