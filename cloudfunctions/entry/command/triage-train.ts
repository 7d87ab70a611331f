import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { calibrate } from '../../triage/train/calibrate'
import { classesOf, readExamples } from '../../triage/train/examples'
import { figuresOf } from '../../triage/train/figures'
import { learn, pack } from '../../triage/train/learn'
import { usable } from '../../triage/train/hold-back'
import { measureSteps, printResult, steps } from '../../triage/train/report'
import { shipped } from '../../triage/train/settings'
import { countAll } from '../../triage/train/vectors'
import { openModel } from '../../triage/rules/model'

const usage = '用法：npm run triage -- train <有标签的消息.jsonl…> [--date 2026-01-31] [--to 模型文件.json] [--quick 不比较各步]'

/**
 * `train <labelled.jsonl…>`: learns the category model anew and writes its file. Weights come from all messages, the calibration and the
 * printed figures only from messages held back in five folds. The same files always give the same model. Progress goes to standard error.
 */
export async function train(args: string[]): Promise<number> {
  const { paths, date, to, quick } = readOrder(args)
  const told = (line: string) => void process.stderr.write(`  ${line}\n`)
  const examples = readExamples(paths)
  told(`${examples.length} labelled messages, ${examples.filter(({ wordsOnly }) => wordsOnly).length} of them as words only`)
  const { rows, last, near } = measureSteps(examples, quick ? steps.slice(-1) : steps, told)
  console.table(rows)
  printResult(last)
  const used = usable(examples, near, shipped)
  told(`learning from ${used.length} messages`)
  const messages = examples.map(({ message }) => message)
  const labels = examples.map(({ label }) => label)
  const learned = learn(countAll(messages, shipped), used, labels, classesOf(examples), shipped)
  const { accuracy, macroF1, ece } = figuresOf(last.outcomes)
  const measured = { messages: last.outcomes.length, accuracy: cut(accuracy), macroF1: cut(macroF1), ece: cut(ece), learnedFrom: used.length }
  const file = pack(learned, calibrate(last.seen.short, last.seen.long), measured, date ?? `${used.length}`)
  openModel(file)
  const json = `${JSON.stringify(file)}\n`
  writeFileSync(to, json)
  console.log(`${to}: ${Math.round(Buffer.byteLength(json) / 1024)} KiB, version ${file.version}`)
  return 0
}

function cut(value: number): number {
  return Number(value.toFixed(4))
}

function readOrder(args: string[]) {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { date: text, to: text, quick: { type: 'boolean' } } })
  if (positionals.length === 0) throw new Error(`缺少文件。\n${usage}`)
  return { paths: positionals, date: values.date, to: resolve(values.to ?? 'cloudfunctions/triage/rules/model.json'), quick: values.quick ?? false }
}
