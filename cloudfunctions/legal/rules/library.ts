import type { Card, Validity } from '@shared/legal/card'
import consumer from '../cards/consumer.json'
import court from '../cards/court.json'
import debt from '../cards/debt.json'
import family from '../cards/family.json'
import fraud from '../cards/fraud.json'
import housing from '../cards/housing.json'
import injury from '../cards/injury.json'
import land from '../cards/land.json'
import marriage from '../cards/marriage.json'
import minors from '../cards/minors.json'
import neighbours from '../cards/neighbours.json'
import petition from '../cards/petition.json'
import police from '../cards/police.json'
import property from '../cards/property.json'
import articles from '../cards/statutes.json'
import traffic from '../cards/traffic.json'
import reviewed from '../cards/validity.json'
import violence from '../cards/violence.json'
import work from '../cards/work.json'

/** An article whose text is shipped with the cards. */
export interface Shipped {
  law: string
  /** Its place in the law, counted from 0. */
  no: number
  article: string
  chapter: string | null
  text: string
}

/** The knowledge cards (知识卡), in the order of their matters. */
export const cards: readonly Card[] = [
  ...[work, injury, debt, marriage, family, neighbours, property, housing, land].flat(),
  ...[traffic, consumer, fraud, minors, violence, police, petition, court].flat(),
] as Card[]

/** The articles that cards cite, each with those beside it, in the order of their laws. */
export const shipped: readonly Shipped[] = articles

/** What has been looked up about the laws that cards cite. */
export const validities: ReadonlyMap<string, Validity> = new Map((reviewed as Validity[]).map((row) => [row.law, row]))

/** The words of an article that cards were checked against; undefined where it is not among them. */
export function checkedText(law: string, article: string): string | undefined {
  return shipped.find((one) => one.law === law && one.article === article)?.text
}
