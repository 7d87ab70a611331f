import { areas, type Card, type Sentence } from '@shared/legal/card'
import type { CardChange } from '@shared/legal/card-version'

const marked = (card: Card) => (sentences: readonly Sentence[]) =>
  sentences
    .map(({ text, cites }) => `${text}${cites.map((place) => `〔《${card.cites[place]?.law ?? ''}》${card.cites[place]?.article ?? ''}〕`).join('')}`)
    .join('\n')

/** The parts of a card as people read them. The day of the review is left out: publishing sets it. */
const parts: readonly (readonly [name: string, words: (card: Card) => string])[] = [
  ['事项', ({ area }) => areas[area]],
  ['标题', ({ title }) => title],
  ['问法', ({ asked }) => asked.join('\n')],
  ['关键词', ({ terms }) => terms.join('\n')],
  ['答复', (card) => marked(card)(card.answer)],
  [
    '反问',
    (card) =>
      card.asks.map(({ question, choices }) => [question, ...choices.map(({ label, adds }) => `${label}：${marked(card)(adds)}`)].join('\n')).join('\n'),
  ],
  ['步骤', ({ steps }) => steps.join('\n')],
  ['材料', ({ papers }) => papers.join('\n')],
  ['时间限制', (card) => marked(card)(card.limits)],
  ['去处', ({ places }) => places.join('\n')],
  ['法条', ({ cites }) => cites.map(({ law, article, says }) => `《${law}》${article}：${says}`).join('\n')],
  ['不包括', ({ not }) => not],
]

/** What is different between two texts of a card, part by part; `before` null = it is new, and every part that says something counts. */
export function cardChanges(before: Card | null, after: Card): CardChange[] {
  return parts.map(([name, words]) => ({ name, before: before ? words(before) : '', after: words(after) })).filter((change) => change.before !== change.after)
}
