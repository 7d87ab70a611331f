import { counsel } from '../cloudfunctions/legal/rules/counsel'
import { inScope, outOfScope } from '../cloudfunctions/legal/rules/counsel.samples'
import { cards, shipped } from '../cloudfunctions/legal/rules/library'

// Whether the legal service answers with the right card, and whether it knows when it does not know: questions of our own wording, none of
// them a wording of a card. The settings were chosen with a look at them, so expect a little less on others.
const none = { card: null, said: [] }
const answered = (text: string) => {
  const answer = counsel(text, none, '2026-11-26')
  return answer.kind === 'answer' ? answer.card : null
}

const got = inScope.map(([text, card]) => ({ card, answered: answered(text) }))
const given = got.filter((one) => one.answered !== null)
const right = given.filter((one) => one.answered === one.card).length
const wrongly = outOfScope.filter((text) => answered(text) !== null).length
const percent = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`
console.table({
  'questions that a card is about': {
    questions: got.length,
    answered: percent(given.length, got.length),
    'right of those answered': percent(right, given.length),
  },
  'questions that no card is about': { questions: outOfScope.length, answered: percent(wrongly, outOfScope.length), 'right of those answered': '–' },
})

const samples: number[] = []
for (let round = 0; round < 10; round++)
  for (const [text] of inScope) {
    const started = performance.now()
    counsel(text, none, '2026-11-26')
    samples.push(performance.now() - started)
  }
samples.sort((a, b) => a - b)
const at = (share: number) => `${(samples[Math.floor(share * samples.length)] ?? 0).toFixed(2)} ms`
console.log(`${cards.length} cards, ${shipped.length} articles; an answer takes p50 ${at(0.5)}, p99 ${at(0.99)} without the database`)
