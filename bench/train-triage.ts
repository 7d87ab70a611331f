import { writeFileSync } from 'node:fs'
import { openModel } from '../cloudfunctions/triage/rules/model'
import { calibrate } from './triage/calibrate'
import { learn } from './triage/learn'
import { classesOf, crossValidate, type Figures, figuresOf, readExamples } from './triage/measure'

/**
 * Makes `cloudfunctions/triage/rules/model.json` from labelled messages: `npm run triage:train -- [messages.jsonl] [model.json]`.
 * Weights come from all messages, the calibration and the printed figures only from messages held back in five folds.
 */
const [from = '../shared/data/appeals/train.jsonl', to = 'cloudfunctions/triage/rules/model.json'] = process.argv.slice(2)

const examples = readExamples(from)
const { outcomes, seen } = crossValidate(examples)
const whole = figuresOf(outcomes.filter(({ short }) => !short))
const short = figuresOf(outcomes.filter(({ short }) => short))
const rounded = (figures: Figures) => Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(4))]))
const measured = { ...rounded(whole), ...Object.fromEntries(Object.entries(rounded(short)).map(([name, value]) => [`${name}Short`, value])) }
const file = { ...learn(examples.whole, classesOf(examples.whole)), calibration: calibrate(seen), measured }
openModel(file)
writeFileSync(to, `${JSON.stringify(file, null, 1)}\n`)
console.table({ 'whole messages': rounded(whole), 'short texts': rounded(short) })
console.log(`${to}: ${Math.round(JSON.stringify(file).length / 1024)} k characters from ${examples.whole.length} messages`)
