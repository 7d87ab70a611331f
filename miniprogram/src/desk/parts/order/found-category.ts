import type { Category } from '@shared/triage/category'

/** Categories whose name or alias has what was typed; the name before the alias, a second level before its first. */
export function found(all: readonly Category[], typed: string): Category[] {
  const words = typed.trim()
  const rank = (one: Category) =>
    (one.l2 ?? one.l1).includes(words) ? 0 : one.aliases.some((alias) => alias.includes(words)) ? 1 : one.l1.includes(words) ? 2 : 3
  return all
    .map((one) => ({ one, at: rank(one) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at || a.one.code.localeCompare(b.one.code))
    .map(({ one }) => one)
}
