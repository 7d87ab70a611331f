import { group } from '../cloudfunctions/triage/rules/likeness/group'
import { decodeSketch, encodeSketch } from '../cloudfunctions/triage/rules/likeness/encoded'
import { automaticFrom, type Known, link, suggestFrom } from '../cloudfunctions/triage/rules/likeness/link'
import { commonness } from '../cloudfunctions/triage/rules/likeness/commonness'
import { supported } from '../cloudfunctions/triage/rules/likeness/supported'
import { sketchOf } from '../cloudfunctions/triage/rules/likeness/sketch'
import { type Appeals, from, isThere, type Message, readAppeals } from './triage/appeals'
import { fixedCosine } from './triage/fixed-cosine'
import { fitScale, learn } from './triage/held-back'
import { type Candidate, eventQuality, linkQuality, scoreAll } from './triage/linked'
import { allPairs } from './triage/pairs'

/** What finding the same event is worth on real messages, beside a fixed cosine: `tsx bench/likeness.ts`. Skips in one line when they are not there. */
if (isThere()) bench()
else console.log(`likeness: not measured, because there are no messages at ${from}`)

function bench(): void {
  const appeals = readAppeals()
  const learned = learn(appeals)
  const scored = scoreAll(appeals, learned, fitScale(learned.heldBack))
  const cosine = fixedCosine(appeals.messages)
  const byCosine = scored.map((pair) => ({ ...pair, heldBack: cosine(pair.a, pair.b) }))
  const above = (list: readonly Candidate[], score: number, which: 'heldBack' | 'shipped') => list.filter((pair) => pair[which] >= score)
  const suggested = (which: 'heldBack' | 'shipped') => supported(above(scored, suggestFrom, which).map((pair) => ({ ...pair, score: pair[which] })))
  const sets = { reviewed: appeals.reviewed.map(({ members }) => members), judged: eventsOfThree(learned.events) }
  const best = bestCosine(byCosine, appeals, sets.judged)

  console.log(`likeness: links among all ${appeals.messages.length} messages; “held back” by models that had not seen the event, “shipped” by the one in use`)
  console.table({
    [`suggested, held back (from ${suggestFrom})`]: linkQuality(suggested('heldBack')),
    [`suggested, shipped (from ${suggestFrom})`]: linkQuality(suggested('shipped')),
    [`automatic, held back (from ${automaticFrom})`]: linkQuality(above(scored, automaticFrom, 'heldBack')),
    [`automatic, shipped (from ${automaticFrom})`]: linkQuality(above(scored, automaticFrom, 'shipped')),
    [`fixed cosine at its best (from ${best})`]: linkQuality(above(byCosine, best, 'heldBack')),
    'fixed cosine from 0.2': linkQuality(above(byCosine, 0.2, 'heldBack')),
  })
  console.log('likeness: events, as connected sets of links')
  const rows = Object.entries(sets).flatMap(([name, events]) => [
    [`${name}: held back`, eventQuality(appeals.messages.length, suggested('heldBack'), events)],
    [`${name}: shipped`, eventQuality(appeals.messages.length, suggested('shipped'), events)],
    [`${name}: fixed cosine`, eventQuality(appeals.messages.length, above(byCosine, best, 'heldBack'), events)],
  ])
  console.table(Object.fromEntries(rows))
  candidates(appeals)
  speed(appeals)
}

/** Events of at least three messages among those that were read. */
function eventsOfThree(events: readonly number[]): number[][] {
  const members = new Map<number, number[]>()
  events.forEach((event, i) => members.set(event, [...(members.get(event) ?? []), i]))
  return [...members.values()].filter(({ length }) => length >= 3)
}

function bestCosine(scored: readonly Candidate[], { messages }: Appeals, events: readonly number[][]): number {
  const scores = Array.from({ length: 45 }, (_, i) => (i + 15) / 100)
  const f1 = (score: number) =>
    eventQuality(
      messages.length,
      scored.filter(({ heldBack }) => heldBack >= score),
      events,
    ).f1
  return scores.reduce((best, score) => (f1(score) > f1(best) ? score : best))
}

/** How often the index keys bring up the other message of a pair that is one event. */
function candidates(appeals: Appeals): void {
  const same = allPairs(appeals).judged.filter((pair) => pair.same)
  const within = (most: number) =>
    same.filter(({ a, b }) => appeals.candidates[a]?.slice(0, most).includes(b) || appeals.candidates[b]?.slice(0, most).includes(a))
  const count = appeals.candidates.reduce((sum, { length }) => sum + length, 0) / appeals.candidates.length
  const share = (most: number) => Number((within(most).length / same.length).toFixed(4))
  console.table({
    'pairs of one event found by the index keys': {
      pairs: same.length,
      'among 200': share(200),
      'among 60': share(60),
      'candidates of a message': Math.round(count),
    },
  })
}

function speed({ messages, known }: Appeals): void {
  const said = messages.map(({ title, body }) => ({ title, text: body }))
  const common = commonness()
  const encoded = known.map(({ sketch }) => encodeSketch(sketch))
  const sizes = encoded.map(({ length }) => length).sort((a, b) => a - b)
  const sketched = perSecond(said.length, (i) => sketchOf(said[i] as (typeof said)[number], common))
  const decoded = perSecond(encoded.length, (i) => decodeSketch(encoded[i] as Uint8Array))
  const compared = perSecond(known.length * 10, (i) => link(known[i % known.length] as Known, known[(i * 7 + 1) % known.length] as Known))
  const started = performance.now()
  group(messages.map((message, i) => appealOf(message, i, known)))
  const grouped = Math.round((1000 * messages.length) / (performance.now() - started))
  console.table({
    'messages sketched/s': sketched,
    'sketches opened/s': decoded,
    'pairs compared/s': compared,
    'messages grouped/s': grouped,
    'bytes a sketch, mean': Math.round(sizes.reduce((a, b) => a + b, 0) / sizes.length),
    'bytes a sketch, largest': sizes.at(-1),
  })
}

function appealOf({ id, user, title, body }: Message, i: number, known: readonly Known[]) {
  const { saidAt, category } = known[i] as Known
  return { id: String(id), said: { title, text: body }, sender: user, saidAt, category }
}

function perSecond(count: number, once: (i: number) => unknown): number {
  for (let i = 0; i < count / 4; i++) once(i)
  const started = performance.now()
  for (let i = 0; i < count; i++) once(i)
  return Math.round((1000 * count) / (performance.now() - started))
}
