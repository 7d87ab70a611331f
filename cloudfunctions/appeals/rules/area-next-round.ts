const shanghai = 8 * 3_600_000

/**
 * So many months later at 09:00 in Shanghai, on the same day of the month; where the month has no such day, on its last one.
 */
export function nextAreaRound(from: Date, months: number): Date {
  const local = new Date(from.getTime() + shanghai)
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(local.getUTCDate(), lastDay), 9) - shanghai)
}
