import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Judgements, TriageReport } from '@shared/triage/report'
import type { Surroundings } from './import'
import { reach } from './reach'

const usage = '用法：npm run triage -- report [--months 6]'

/**
 * `report`: how good the triage is, by category and month: numbers only. The table goes to standard error, the whole report as one
 * line of JSON to standard output. Answers 0, or 2 when there is a warning to look at.
 * @throws Error or Refusal with a Chinese sentence when it could not be done.
 */
export async function report(args: string[], around: Surroundings): Promise<number> {
  const { months, data } = parsed(args)
  const reached = await reach(data ? resolve(data) : around.folder, around.databaseUrl, around.openHere)
  try {
    const found = (await reached.ask('appeals.reportTriage', { months })) as TriageReport
    process.stderr.write(`${tableOf(found)}\n`)
    process.stdout.write(`${JSON.stringify(found)}\n`)
    return found.drift.some(({ warning }) => warning !== null) ? 2 : 0
  } finally {
    await reached.close()
  }
}

const heads = ['', '判过', '纠正', '确认', '一级一致（95% 区间）', '两级一致', '平均把握', '偏差', '拿不准']

/** The report as people read it in a terminal. */
export function tableOf({ all, months, categories, confusions, drift, versions }: TriageReport): string {
  const rows = [heads, line('合计', all), ...months.map(({ month, all: one }) => line(month, one)), ...categories.map(({ l1, all: one }) => line(l1, one))]
  const widths = heads.map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))))
  return [
    ...rows.map((row) =>
      row
        .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    ),
    ...versions.map(({ model, judged, agreement }) => `模型 ${model || '（早先）'}：判过 ${judged} 件，一致 ${percent(agreement.share)}`),
    ...confusions.map(({ from, to, count }) => `常判错：${from} → ${to} ${count} 件`),
    ...drift.flatMap(({ month, warning }) => (warning ? [`注意 ${month}：${warning}`] : [])),
  ].join('\n')
}

function line(name: string, { judged, corrected, confirmed, agreement, exact, confidence, gap, unsure }: Judgements): string[] {
  const range = agreement.share === null ? '–' : `${percent(agreement.share)}（${percent(agreement.low)}–${percent(agreement.high)}）`
  return [name, String(judged), String(corrected), String(confirmed), range, percent(exact.share), percent(confidence), signed(gap), percent(unsure)]
}

const percent = (n: number | null) => (n === null ? '–' : `${(n * 100).toFixed(1)}%`)
const signed = (n: number | null) => (n === null ? '–' : `${n > 0 ? '+' : ''}${(n * 100).toFixed(1)}`)
/** A Chinese character takes two columns. */
const width = (text: string) => [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)

function parsed(args: string[]): { months: number; data: string | undefined } {
  try {
    const { values } = parseArgs({ args, options: { months: { type: 'string', default: '6' }, data: { type: 'string' } } })
    return { months: Number(values.months), data: values.data }
  } catch (error) {
    throw new Error(`参数不对（${error instanceof Error ? error.message : String(error)}）\n${usage}`)
  }
}
