import { existsSync, readFileSync } from 'node:fs'
import type { Urgency } from '@shared/appeals/order'
import { bagHint } from '../cloudfunctions/triage/rules/bag-hint'
import { type BagSample, bagSamples, heldBackBagSamples } from '../cloudfunctions/triage/rules/bag-hint.samples'
import { heldBackSamples, type UrgencySample, urgencySamples } from '../cloudfunctions/triage/rules/urgency.samples'
import { urgencyOf } from '../cloudfunctions/triage/rules/urgency'
import { printTable } from './make/table'
import { readRed, readUrgent } from './urgency/read'

const grades: readonly Urgency[] = ['emergency', 'urgent', 'ordinary']
const gradeOf = ({ bag = 'complaint', text }: UrgencySample) => urgencyOf(bag, text)

/** How urgency is read: on our own invented sentences, and on the real letters of `../shared/data` where they are there. */
invented('sentences of our own that the rules were written and mended with', urgencySamples)
invented('sentences of our own that no rule was mended by', heldBackSamples)
real()
hints('bag hints, sentences that the rules were mended with', bagSamples)
hints('bag hints, sentences that no rule was mended by', heldBackBagSamples)

function invented(what: string, samples: readonly UrgencySample[]): void {
  const rows = grades.map((grade) => {
    const said = samples.filter((one) => gradeOf(one).urgency === grade)
    const meant = samples.filter(({ urgency }) => urgency === grade)
    const right = said.filter(({ urgency }) => urgency === grade).length
    return [grade, meant.length, said.length, (right / said.length).toFixed(3), (right / meant.length).toFixed(3)]
  })
  printTable(`${samples.length} ${what}`, [['grade', 'meant', 'said', 'precision', 'recall'], ...rows])
  const kinds = samples.filter(({ kind }) => kind)
  const rightKind = kinds.filter((one) => gradeOf(one).danger?.kind === one.kind).length
  if (kinds.length > 0) process.stdout.write(`right kind of danger: ${rightKind} of ${kinds.length}\n`)
}

function hints(what: string, samples: readonly BagSample[]): void {
  const read = samples.map(([bag, text, hint]) => ({ hint, said: bagHint(bag, text)?.bag ?? null }))
  const said = read.filter((one) => one.said !== null)
  const meant = read.filter(({ hint }) => hint !== null)
  const right = said.filter((one) => one.said === one.hint).length
  process.stdout.write(`${what}: ${samples.length}, precision ${right}/${said.length}, recall ${right}/${meant.length}\n`)
}

interface Letter {
  id: string | number
  title?: string | null
  body?: string
  text?: string
}

function real(): void {
  for (const [letter, path] of [
    ['e', '../shared/data/events/messages.jsonl'],
    ['a', '../shared/data/appeals/train.jsonl'],
  ] as const) {
    if (!existsSync(path)) {
      process.stdout.write(`urgency: no letters at ${path}, so none are counted\n`)
      continue
    }
    const letters = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Letter)
    const judged = letters.map((one) => ({ id: `${letter}${one.id}`, ...urgencyOf('complaint', [one.title, one.body ?? one.text].filter(Boolean).join('\n')) }))
    const report = (grade: Urgency, read: ReadonlyMap<string, boolean>): string => {
      const ids = judged.filter(({ urgency }) => urgency === grade).map(({ id }) => id)
      const known = ids.filter((id) => read.has(id))
      return `${ids.length} ${grade} (${known.filter((id) => read.get(id)).length} right of ${known.length} read)`
    }
    const missed = judged.filter(({ id, urgency }) => readRed.get(id) && urgency !== 'emergency').length
    process.stdout.write(
      `${path}: ${letters.length} letters, ${report('emergency', readRed)}, ${report('urgent', readUrgent)}, ${missed} known emergencies missed\n`,
    )
  }
}
