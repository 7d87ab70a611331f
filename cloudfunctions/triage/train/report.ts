import { type ClassFigures, confusion, type Figures, figuresOf, type Outcome, perClass } from './figures'
import { type HeldBack, holdBack } from './hold-back'
import type { Example } from './examples'
import { findNear, type Near } from './near'
import { plain, type Settings, shipped } from './settings'

/** One after the other, each with what came before it. */
export const steps: readonly { name: string; settings: Settings }[] = [
  { name: 'linear model on pairs of characters (peer)', settings: plain },
  { name: '+ single characters', settings: { ...plain, singles: true } },
  { name: '+ texts of words', settings: { ...plain, singles: true, wordsToo: true } },
  { name: '+ the lead apart', settings: { ...shipped, cost: plain.cost, kept: null } },
  { name: '+ dearer mistakes', settings: { ...shipped, kept: null } },
  { name: '+ cut to the file, 8 bits (shipped)', settings: shipped },
]

export type Row = Record<string, number | string>

/** Every step on the same folds; answers the last one's whole result too. */
export function measureSteps(
  examples: readonly Example[],
  only: typeof steps,
  told: (line: string) => void,
): { rows: Record<string, Row>; last: HeldBack; near: Near[] } {
  told('looking for near-duplicates')
  const near = findNear(examples)
  told(`${near.filter(({ copyOf }) => copyOf >= 0).length} texts of words are copies of raw messages`)
  const rows: Record<string, Row> = {}
  let last: HeldBack | undefined
  for (const { name, settings } of only) {
    last = holdBack(examples, near, settings, (fold, of) => told(`${name}: fold ${fold} of ${of}`))
    rows[name] = rowOf(figuresOf(last.outcomes))
  }
  if (!last) throw new Error('no step to measure')
  return { rows, last, near }
}

export function rowOf({ messages, accuracy, macroF1, from, to, ece, surest80 }: Figures): Row {
  const cut = (value: number) => Number(value.toFixed(4))
  return { messages, accuracy: cut(accuracy), macroF1: cut(macroF1), '95 %': `${from.toFixed(3)}–${to.toFixed(3)}`, ece: cut(ece), surest80: cut(surest80) }
}

/** Prints the tables of a result: whole messages and short texts, classes, confusion, and how often words led astray. */
export function printResult({ outcomes, short }: HeldBack): void {
  console.table({
    'whole messages': rowOf(figuresOf(outcomes)),
    ...(short.length > 0 ? { 'short texts, titles alone': rowOf(figuresOf(short)) } : {}),
    'most frequent class always': majority(outcomes),
  })
  console.table(Object.fromEntries(perClass(outcomes).map(({ name, ...figures }) => [name, rounded(figures)])))
  console.log('taken for (rows: what it was):')
  console.table(confusion(outcomes))
  const led = [...outcomes, ...short].filter(({ overruled }) => overruled).length
  console.log(`led by words to a category that was not learned, each an error here: ${led} of ${outcomes.length + short.length}`)
}

function rounded(figures: Omit<ClassFigures, 'name'>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(3))]))
}

function majority(outcomes: readonly Outcome[]): Row {
  const most = [...perClass(outcomes)].sort((a, b) => b.messages - a.messages)[0]
  const said = outcomes.map((outcome) => ({ ...outcome, said: most?.name ?? '', confidence: (most?.messages ?? 0) / outcomes.length }))
  return rowOf(figuresOf(said))
}
