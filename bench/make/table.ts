import { cpus, totalmem } from 'node:os'

/** Prints rows as a table with aligned columns, the first row being the head. */
export function printTable(title: string, rows: (string | number)[][]): void {
  const cells = rows.map((row) => row.map(String))
  // A Chinese character is two columns wide in a terminal.
  const width = (text: string) => [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0)
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? '')))) ?? []
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell))))
      .join('  ')
      .trimEnd()
  process.stdout.write(`\n${title}\n${cells.map(line).join('\n')}\n`)
}

/** Milliseconds of the q-th quantile of sorted or unsorted samples. */
export function quantile(samples: number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

/** Milliseconds of one caller's calls one after the other: ten to get warm, then 200, or as many as 20 seconds hold. */
export async function sample(work: () => Promise<unknown>): Promise<{ p50: number; p99: number }> {
  for (let warm = 0; warm < 10; warm++) await work()
  const samples: number[] = []
  const until = performance.now() + 20_000
  while (samples.length < 200 && performance.now() < until) {
    const at = performance.now()
    await work()
    samples.push(performance.now() - at)
  }
  return { p50: quantile(samples, 0.5), p99: quantile(samples, 0.99) }
}

export function machine(): string {
  const [cpu] = cpus()
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
}

/** Runs `work` from this many callers at once for so long; answers each call's milliseconds and the rate per second. */
export async function load(callers: number, milliseconds: number, work: () => Promise<unknown>): Promise<{ rate: number; samples: number[] }> {
  const samples: number[] = []
  const started = performance.now()
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (performance.now() - started < milliseconds) {
        const at = performance.now()
        await work()
        samples.push(performance.now() - at)
      }
    }),
  )
  return { rate: samples.length / ((performance.now() - started) / 1000), samples }
}
