import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { judgeFirstLevel } from '../cloudfunctions/triage/rules/category'
import { committedModel } from '../cloudfunctions/triage/rules/committed'
import { judge } from '../cloudfunctions/triage/rules/judge'
import { type Message, messageOf } from '../cloudfunctions/triage/rules/message'
import { readMessage } from '../cloudfunctions/triage/rules/model'
import { type Example, readExamples } from '../cloudfunctions/triage/train/examples'
import { measureSteps, printResult, steps } from '../cloudfunctions/triage/train/report'
import { quantile } from './make/table'

/** What the category model is worth on real messages: `tsx bench/triage.ts [labelled.jsonl…]`. Skips in one line what is not there. */
const folder = '../shared/data/appeals'
const asked = process.argv.slice(2)
const paths = asked.length > 0 ? asked : [`${folder}/train.jsonl`, `${folder}/train-segmented.jsonl`]
const there = paths.filter((path) => existsSync(path))

size()
if (there.length > 0) bench(readExamples(there))
else console.log(`triage: accuracy and speed not measured, because there are no labelled messages at ${paths.join(', ')}`)

function bench(examples: readonly Example[]): void {
  speed(examples.filter(({ wordsOnly }) => !wordsOnly).map(({ message }) => message))
  console.log(
    'First-level category, five folds of raw messages, near-duplicates held back with them; the committed weights come from all of them.\n' +
      'C, the lead and its weight were chosen with a look at the same folds, so expect a little less on new ones. Published peer on another test part: accuracy .916, macro-F1 .911.',
  )
  const { rows, last } = measureSteps(examples, steps, (line) => process.stderr.write(`  ${line}\n`))
  console.table(rows)
  printResult(last)
}

/** The file's size, and what opening it costs a process that has just started. */
function size(): void {
  const starts = Array.from({ length: 9 }, () => {
    const { stdout } = spawnSync(process.execPath, ['--no-warnings', '--import', 'tsx', 'bench/triage/open-once.ts'], { encoding: 'utf8' })
    return JSON.parse(stdout) as { clock: number; processor: number }
  })
  const ms = (pick: (start: (typeof starts)[number]) => number, q: number) => Number(quantile(starts.map(pick), q).toFixed(1))
  console.table({
    'model file': {
      KiB: Math.round(statSync('cloudfunctions/triage/rules/model.json').size / 1024),
      'opened in ms, median of nine starts': ms(({ clock }) => clock, 0.5),
      worst: ms(({ clock }) => clock, 1),
      'of processor time': ms(({ processor }) => processor, 0.5),
      'worst ': ms(({ processor }) => processor, 1),
    },
  })
}

/** Messages a second on one core, in time on the processor, after a first pass. */
function speed(messages: readonly Message[]): void {
  const model = committedModel()
  const characters = Math.round(messages.reduce((sum, { text }) => sum + text.length, 0) / messages.length)
  const at = (i: number) => messages[i] as Message
  console.table({
    'weights alone': perSecond(messages.length, (i) => readMessage(model, at(i))),
    'predict (weights, lexicon, calibration)': perSecond(messages.length, (i) => judgeFirstLevel(model, messageOf(null, at(i).text))),
    'judge (with reasons, urgency, bag hint)': perSecond(messages.length, (i) => judge({ bag: 'complaint', title: null, text: at(i).text })),
  })
  console.log(`${messages.length} messages of ${characters} characters on average`)
}

function perSecond(count: number, once: (i: number) => unknown): Record<string, number> {
  for (let i = 0; i < count; i++) once(i)
  const started = performance.now()
  const before = process.cpuUsage()
  for (let i = 0; i < count; i++) once(i)
  const { user, system } = process.cpuUsage(before)
  return {
    'messages/s by processor time': Math.round((1e6 * count) / (user + system)),
    'messages/s by the clock': Math.round((1000 * count) / (performance.now() - started)),
  }
}
