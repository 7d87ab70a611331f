import type { CardDetail } from '@shared/legal/card-version'
import { perform } from '@platform/kernel/serve'
import type { Running } from '@platform/wire'
import { actorOf } from '../appeals/cast'

const key = 'upstairs-leak'

/** A town's lawyer has changed a card and sent it to review, so that there is something to look at and to publish. Once only. */
export async function seedCards(running: Running): Promise<void> {
  const { house, kernel, ports } = running
  const actor = await actorOf(running, 'lawyer-t2')
  const call = async (verb: string, input: object) =>
    (await perform(house, `legal.${verb}`, input, { actor, now: ports.clock.now(), kernel, ports })) as CardDetail
  const { card, revision } = await call('getCard', { key })
  if (revision > 0) return
  const steps = [...card.steps.slice(0, 1), '约上社区和物业一起上门看，当场写下来', ...card.steps.slice(1)].slice(0, 8)
  const saved = await call('saveCard', { card: { ...card, steps }, revision })
  await call('sendCardToReview', { key, revision: saved.revision })
}
