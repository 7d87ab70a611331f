/**
 * Of two states of one conversation the one that holds more, whatever order their answers came in: turns are only ever added, and a state
 * with as many may be new in its read marks.
 */
export function laterOf<T extends { turns: readonly unknown[] }>(shown: T | null, come: T): T {
  return shown && shown.turns.length > come.turns.length ? shown : come
}
