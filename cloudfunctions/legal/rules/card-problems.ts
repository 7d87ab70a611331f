import { Card, type Sentence } from '@shared/legal/card'
import type { CardDraft, CardProblem } from '@shared/legal/card-version'
import type { ValidityShown } from '@shared/legal/chat'

/** An article as this district has it. */
export interface ArticleFound {
  text: string
  validity: ValidityShown
}

export interface Known {
  /** Null = there is no such article, neither imported nor shipped. */
  article(law: string, article: string): ArticleFound | null
  /** The title of another card that has this wording. */
  wordingOf(asked: string): string | undefined
}

/** Words in which a sentence states what the law is. */
export const statesLaw = /依法|法定|应当|有权|无效|时效|年内|日内|个月内|法院不支持/

/** What hinders a card from being kept: its shape, its articles, sentences of law without a source, wordings of another card. In the order of the card. */
export function cardProblems(card: CardDraft, known: Known): CardProblem[] {
  const parsed = Card.safeParse(card)
  const shape = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), sentence: said(message) }))
  return [...shape, ...card.cites.flatMap((cite, at) => citeProblem(cite, `cites.${at}`, known)), ...sentenceProblems(card), ...wordingProblems(card, known)]
}

/** What a shape says in English has no words of its own. */
function said(message: string): string {
  return /[\u4e00-\u9fff]/.test(message) ? message : '这里填写得不对'
}

function citeProblem({ law, article, says }: CardDraft['cites'][number], field: string, known: Known): CardProblem[] {
  if (!law || !article) return []
  const found = known.article(law, article)
  if (!found) return [{ field: `${field}.article`, sentence: `没有收录《${law}》${article}，请核对名称和条号` }]
  if (found.validity.state === 'repealed') return [{ field: `${field}.law`, sentence: `《${law}》${found.validity.words}，不能再引` }]
  return says && !found.text.includes(says) ? [{ field: `${field}.says`, sentence: '引文和条文不一致，请从条文里原样摘' }] : []
}

function sentenceProblems(card: CardDraft): CardProblem[] {
  return sentencesOf(card).flatMap(([field, { text, cites }]) => {
    if (cites.some((place) => place >= card.cites.length)) return [{ field, sentence: '这句话注明的法条已经不在了，请重新选' }]
    return statesLaw.test(text) && cites.length === 0 ? [{ field, sentence: '这句话讲了法律规定，请注明依据哪一条' }] : []
  })
}

function sentencesOf({ answer, limits, asks }: CardDraft): [field: string, sentence: Sentence][] {
  const of = (field: string, list: readonly Sentence[]) => list.map((one, at): [string, Sentence] => [`${field}.${at}`, one])
  const adds = asks.flatMap(({ choices }, n) => choices.flatMap((choice, at) => of(`asks.${n}.choices.${at}.adds`, choice.adds)))
  return [...of('answer', answer), ...adds, ...of('limits', limits)]
}

function wordingProblems({ asked }: CardDraft, known: Known): CardProblem[] {
  return asked.flatMap((text, at) => {
    const field = `asked.${at}`
    if (text && asked.indexOf(text) < at) return [{ field, sentence: '这个问法上面已经有了' }]
    const other = known.wordingOf(text)
    return other ? [{ field, sentence: `“${other}”这张卡已经有这个问法` }] : []
  })
}
