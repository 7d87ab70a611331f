import type { CardDraft, CardProblem } from '@shared/legal/card-version'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { Reader } from '@platform/kernel/remembered'
import { serve } from '@platform/kernel/serve'
import { dateOf } from '@platform/rules/working-clock'
import { type ArticleFound, cardProblems } from '../rules/card-problems'
import { answerFrom } from '../rules/compose'
import { shortName } from '../rules/learned'
import { libraries } from '../store/card-rows'
import { findArticle } from './get-article'
import { standingTo } from './own-card'

/** What hinders the card from being kept, and what a resident would be told with it. Nothing is kept. */
export const checkCard = serve(contract.legal.checkCard, async (ctx, { card: sent }) => {
  standingTo(ctx, null)
  const card = withNames(sent)
  return { problems: await problemsIn(ctx, card), preview: answerFrom(card, dateOf(ctx.now), true) }
})

/** Names of laws and articles as the statutes have them: 《中华人民共和国民法典》 is 民法典. */
export function withNames(card: CardDraft): CardDraft {
  const bare = (name: string) => name.replace(/[《》\s]/g, '')
  return { ...card, cites: card.cites.map((cite) => ({ ...cite, law: shortName(bare(cite.law)), article: bare(cite.article) })) }
}

/** Inside an act pass its own `db`. */
export async function problemsIn(reader: Reader, card: CardDraft): Promise<CardProblem[]> {
  const { cards } = await libraries.get(reader)
  const found = new Map<string, ArticleFound | null>()
  for (const { law, article } of card.cites) if (law && article) found.set(`${law} ${article}`, await findArticle(reader, law, article))
  const wordings = new Map(cards.filter(({ id }) => id !== card.id).flatMap(({ asked, title }) => asked.map((text) => [text, title] as const)))
  return cardProblems(card, { article: (law, article) => found.get(`${law} ${article}`) ?? null, wordingOf: (text) => wordings.get(text) })
}

/** @throws Refusal badInput with the field of the first thing that does not hold */
export async function assertSound(reader: Reader, card: CardDraft): Promise<void> {
  const [first] = await problemsIn(reader, card)
  if (first) throw new Refusal('badInput', `card ${first.field}`, { field: `card.${first.field}`, sentence: first.sentence })
}
