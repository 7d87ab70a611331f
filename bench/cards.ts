import { counsel } from '../cloudfunctions/legal/rules/counsel'
import { inScope, laterInScope, laterOutOfScope, outOfScope } from '../cloudfunctions/legal/rules/counsel.samples'
import { cards, shipped } from '../cloudfunctions/legal/rules/library'

// Whether the legal service answers with the right card, and whether it knows when it does not know: questions of our own wording, none of
// them a wording of a card. The settings were chosen with a look at the first set; the later one was written after that.
const none = { card: null, said: [] }
const day = '2026-11-27'
const titleOf = (id: string) => cards.find((card) => card.id === id)?.title ?? ''
const percent = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`

function about(asked: typeof inScope) {
  const got = asked.map(([text, card]) => ({ card, answer: counsel(text, none, day) }))
  const given = got.filter(({ answer }) => answer.kind === 'answer')
  const right = given.filter(({ card, answer }) => answer.card === card)
  const offered = got.filter(({ card, answer }) => answer.perhaps.includes(titleOf(card)))
  return {
    questions: got.length,
    answered: percent(given.length, got.length),
    'right of those answered': percent(right.length, given.length),
    'right, or offered by title': percent(right.length + offered.length, got.length),
  }
}
function notAbout(asked: readonly string[]) {
  const answered = asked.filter((text) => counsel(text, none, day).kind === 'answer')
  return { questions: asked.length, answered: percent(answered.length, asked.length), 'right of those answered': '–', 'right, or offered by title': '–' }
}
console.table({
  'a card is about it': about(inScope),
  'a card is about it, later set': about(laterInScope),
  'no card is about it': notAbout(outOfScope),
  'no card is about it, later set': notAbout(laterOutOfScope),
})

const samples: number[] = []
for (let round = 0; round < 10; round++)
  for (const [text] of inScope) {
    const started = performance.now()
    counsel(text, none, day)
    samples.push(performance.now() - started)
  }
samples.sort((a, b) => a - b)
const at = (share: number) => `${(samples[Math.floor(share * samples.length)] ?? 0).toFixed(2)} ms`
console.log(`${cards.length} cards, ${shipped.length} articles; an answer takes p50 ${at(0.5)}, p99 ${at(0.99)} without the database`)
