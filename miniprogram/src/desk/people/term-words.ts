/** The midnight in Shanghai that ends a day written 2026-12-31 or 20261231; null where there is no such day. */
export function endOfDay(typed: string): string | null {
  const found = /^(20\d\d)(?:(\d\d)(\d\d)|[-./年](\d{1,2})[-./月](\d{1,2})日?)$/.exec(typed.trim())
  if (!found) return null
  const [year, month, day] = [found[1], found[2] ?? found[4], found[3] ?? found[5]].map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return new Date(date.getTime() + 16 * 3_600_000).toISOString()
}

/** The midnight in Shanghai that begins a day. */
export function beginOfDay(typed: string): string | null {
  const end = endOfDay(typed)
  return end && new Date(Date.parse(end) - 24 * 3_600_000).toISOString()
}
