import type { Tell } from '../operations/tell'
import type { NewDelivery, Told } from '../store/deliveries'

/** What has to be known of people before rows can be made. */
export interface Reachable {
  holdersOf(post: { role: string; territory: string; bodyId: string | null }): readonly string[]
  /** Whether the person can be sent this kind of message in WeChat now. */
  inWechat(personId: string, template: NonNullable<Tell['template']>): boolean
}

/** One row for each recipient and channel that these events ask for. */
export function deliveriesOf(districtId: string, told: readonly Told[], reachable: Reachable): NewDelivery[] {
  return told.flatMap(({ eventId, at, tell }) =>
    tell.flatMap((one) => {
      const { title, body, link = null, template = null } = one
      return addressed(one, reachable, at).map((to) => ({ districtId, eventId, title, body, link, template, at, ...to }))
    }),
  )
}

type Addressed = Pick<NewDelivery, 'personId' | 'appealId' | 'recipient' | 'channel' | 'state' | 'doneAt'>

function addressed(tell: Tell, reachable: Reachable, at: Date): Addressed[] {
  switch (tell.to) {
    case 'post':
      return reachable.holdersOf(tell).map((personId) => inApp(personId, null, at))
    case 'person': {
      const { personId, appealId = null, template } = tell
      const besides: Addressed[] = template && reachable.inWechat(personId, template) ? [{ personId, appealId, recipient: personId, channel: 'wechat', state: 'waiting' }] : []
      return [inApp(personId, appealId, at), ...besides]
    }
    case 'phone':
      return [{ appealId: tell.appealId, recipient: `appeal:${tell.appealId}`, channel: 'sms', state: 'waiting' }]
    case 'channel':
      return [{ appealId: tell.appealId, recipient: `${tell.source}:${tell.externalId}`, channel: 'channel', state: 'waiting' }]
  }
}

/** A message in the app has arrived as soon as it is written. */
function inApp(personId: string, appealId: string | null, at: Date): Addressed {
  return { personId, appealId, recipient: personId, channel: 'inApp', state: 'sent', doneAt: at }
}
