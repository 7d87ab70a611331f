import type { Card, Sentence } from '@shared/legal/card'
import type { LegalAnswer } from '@shared/legal/chat'
import type { Danger } from '@shared/triage/danger'
import { validities } from './library'
import { validityOn } from './validity'

const blank: LegalAnswer = {
  kind: 'answer',
  title: '',
  card: null,
  sentences: [],
  steps: [],
  papers: [],
  limits: [],
  places: [],
  not: null,
  asks: [],
  sources: [],
  near: [],
  perhaps: [],
  reworded: false,
  danger: null,
  doors: false,
}
const plain = (...texts: string[]) => texts.map((text) => ({ text, cites: [] }))

/** Said once, at the beginning of a conversation. */
export const disclaimer = '这里的回答来自整理好的法律知识，供您参考，不能代替律师意见；具体结果要看证据和法院、仲裁的认定。'

export function greet(): LegalAnswer {
  return { ...blank, kind: 'greeting', title: '您好', sentences: plain('您遇到什么事，用平常话说就行，例如“老板拖欠工资三个月怎么办”。', disclaimer) }
}

/** The card's answer with the sources that it rests on; `first` = the disclaimer has not been said yet. */
export function answerFrom(card: Card, day: string, first: boolean): LegalAnswer {
  return {
    ...blank,
    title: card.title,
    card: card.id,
    sentences: [...card.answer, ...(first ? plain(disclaimer) : [])],
    steps: card.steps,
    papers: card.papers,
    limits: card.limits,
    places: card.places,
    not: card.not,
    asks: card.asks.map(({ question, choices }) => ({ question, choices: choices.map(({ label }) => label) })),
    sources: sourcesOf(card, day),
    doors: true,
  }
}

const askedFor = {
  limits: /多久|多长|什么时候|几天|几年|期限|时效|过期|来得及/,
  papers: /材料|证据|准备|带什么|凭什么/,
  places: /去哪|哪里|找谁|哪个部门|电话/,
}

/** Only asks for limits, papers or places, in few words. */
export function asksFurther(text: string): boolean {
  return text.length <= 10 && Object.values(askedFor).some((pattern) => pattern.test(text))
}

/** More about the same card: what is asked for (时限、材料、去处), else the later steps and where to go with them. */
export function answerFurther(card: Card, text: string, day: string): LegalAnswer {
  const more = { ...blank, kind: 'more' as const, title: `接着说“${card.title}”`, card: card.id, sources: sourcesOf(card, day), doors: true }
  if (askedFor.limits.test(text) && card.limits.length > 0) return { ...more, sentences: card.limits }
  if (askedFor.papers.test(text) && card.papers.length > 0) return { ...more, sentences: plain('把这些准备好：'), papers: card.papers }
  if (askedFor.places.test(text)) return { ...more, sentences: plain('可以去这些地方：'), places: card.places }
  const later = card.steps.slice(Math.floor(card.steps.length / 2))
  return { ...more, sentences: [...plain('前面的办法试过还不行，就往下走：'), ...card.limits], steps: later, places: card.places }
}

/** What a tap on one of the card's choices adds; null when there is no such choice. */
export function answerToChoice(card: Card, question: number, choice: number, day: string): LegalAnswer | null {
  const chosen = card.asks[question]?.choices[choice]
  if (!chosen) return null
  const sentences: Sentence[] = chosen.adds.length > 0 ? chosen.adds : plain('好的，按上面说的办就行。')
  return { ...blank, kind: 'more', title: `${chosen.label}：`, card: card.id, sentences, sources: sourcesOf(card, day), doors: true }
}

/** No card fits for certain: says so, offers the matters that it may be, and shows what may have to do with it. */
export function unsure(near: LegalAnswer['near'], perhaps: readonly string[]): LegalAnswer {
  const words = near.length > 0 ? '下面几条法条可能有关，供您参考。' : '可以换个说法，多说一点经过再问一次。'
  const first = perhaps.length > 0 ? '我没有完全听懂，不敢乱答。您想问的要是下面哪一件，点一下就行。' : `这件事不在我整理过的范围里，不敢乱答。${words}`
  return {
    ...blank,
    kind: 'unsure',
    title: '这个我没有把握',
    sentences: plain(first, '您可以打 12348 问律师，找村里调解，或者投进袋子由工作人员联系您。'),
    near,
    perhaps: [...perhaps],
    doors: true,
  }
}

export function refuse(): LegalAnswer {
  return {
    ...blank,
    kind: 'refused',
    title: '这个不能帮您',
    sentences: plain('违法的办法会让您吃更大的亏，我不能教。您遇到了什么难处，可以说说，我看看有没有合法的办法。'),
    doors: true,
  }
}

/** The right number first, whatever else is said. */
export function withDanger(answer: LegalAnswer, danger: Danger): LegalAnswer {
  return answer.kind === 'unsure' || answer.kind === 'greeting'
    ? { ...answer, kind: 'danger', title: '先保证人平安', sentences: plain('请先打下面的电话，人安全了再慢慢说。'), near: [], perhaps: [], danger }
    : { ...answer, danger }
}

function sourcesOf(card: Card, day: string): LegalAnswer['sources'] {
  return card.cites.map(({ law, article, says }) => ({ law, article, says, validity: validityOn(validities.get(law), day) }))
}
