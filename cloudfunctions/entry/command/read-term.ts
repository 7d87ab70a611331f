import { type Span, type Term, type TimeUnit, timeUnits } from '../../platform/rules/due'
import { readTime } from './read-time'

/** A term as `clock -- due` takes it. @throws Error that names the field */
export function readTerm(row: Record<string, unknown>): Term & { id: string | number } {
  const { id, from, amount, unit, pauses } = row
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('id: a string or a number is needed')
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 1) throw new Error('amount: a whole number of at least 1 is needed')
  if (!(timeUnits as readonly unknown[]).includes(unit)) throw new Error(`unit: one of ${timeUnits.join(', ')} is needed`)
  return { id, from: readTime('from', from), amount, unit: unit as TimeUnit, pauses: readPauses(pauses) }
}

function readPauses(pauses: unknown): Span[] {
  if (pauses === undefined || pauses === null) return []
  if (!Array.isArray(pauses)) throw new Error('pauses: an array of [from, to] is needed')
  return pauses.map((pause: unknown, index) => readPause(`pauses.${index}`, pause))
}

function readPause(field: string, pause: unknown): Span {
  if (!Array.isArray(pause) || pause.length !== 2) throw new Error(`${field}: [from, to] is needed`)
  const span: Span = [readTime(field, pause[0]), readTime(field, pause[1])]
  if (span[0] > span[1]) throw new Error(`${field}: ends before it begins`)
  return span
}
