import { cpus } from 'node:os'
import { findWorkday } from 'chinese-days'
import { nationalCalendar } from '../cloudfunctions/platform/rules/calendar'
import { dueAt, type Term, type TimeUnit } from '../cloudfunctions/platform/rules/due'
import { withUsualPeriods } from '../cloudfunctions/platform/rules/working-time'

const national = withUsualPeriods(nationalCalendar)

const count = 400_000
const first = Date.UTC(2024, 0, 2)
const span = Date.UTC(2026, 9, 1) - first

/** The same pseudo-random terms in every run: starts over 2024 to 2026, 1 to 15 units, a pause in the second column. */
function terms(unit: TimeUnit, paused: boolean): Term[] {
  let seed = 42
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  return Array.from({ length: count }, () => {
    const from = first + Math.floor(next() * span)
    const begins = from + Math.floor(next() * 86_400_000)
    return { from, amount: 1 + Math.floor(next() * 15), unit, pauses: paused ? [[begins, begins + 90_000_000]] : [] }
  })
}

function perSecond(work: (term: Term) => unknown, all: readonly Term[]): number {
  for (const term of all.slice(0, 20_000)) work(term)
  const started = performance.now()
  for (const term of all) work(term)
  return Math.round((all.length / (performance.now() - started)) * 1000)
}

const ours = (term: Term) => dueAt(term, national)
const rows = (['workday', 'workhour', 'hour'] as const).map((unit) => ({
  unit,
  'deadlines/s': perSecond(ours, terms(unit, false)),
  'with a pause': perSecond(ours, terms(unit, true)),
}))
const peer = perSecond(({ from, amount }) => findWorkday(amount, new Date(from)), terms('workday', false).slice(0, 40_000))

process.stdout.write(`Node ${process.version}, one of ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; ${count} terms of 1–15 units each\n`)
console.table(rows)
process.stdout.write(`bound 200,000/s; chinese-days' own findWorkday, working days without hours or pauses: ${peer}/s\n`)
