/** 8:30, 08:30, 8：30, 8 → minutes from midnight; null when it is no time. 24:00 only where an end is meant. */
export function readMinute(typed: string): number | null {
  const found = /^(\d{1,2})(?:[:：](\d{2}))?$/.exec(typed.trim())
  if (!found) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)]
  const all = hours * 60 + minutes
  return minutes < 60 && all <= 1440 ? all : null
}
