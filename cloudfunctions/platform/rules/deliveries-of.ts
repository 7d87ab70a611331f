import type { Tell } from '../operations/tell'
import type { NewDelivery, Told } from '../store/deliveries'

/** What has to be known of people before rows can be made. */
export interface Reachable {
  /** Whether the person can be sent this kind of message in WeChat now. */
  inWechat(personId: string, template: NonNullable<Tell['template']>): boolean
}

/** One row for each recipient and channel that leads out of the house; in-app messages, and what waits for a receipt code, are written by the act itself. */
export function deliveriesOf(districtId: string, told: readonly Told[], reachable: Reachable): NewDelivery[] {
  return told.flatMap(({ eventId, at, tell }) =>
    tell.flatMap((one) => {
      const { title, body, link = null, template = null } = one
      return addressed(one, reachable).map((to) => ({ districtId, eventId, title, body, link, template, at, ...to }))
    }),
  )
}

type Addressed = Pick<NewDelivery, 'personId' | 'appealId' | 'recipient' | 'channel' | 'state'>

function addressed(tell: Tell, reachable: Reachable): Addressed[] {
  switch (tell.to) {
    case 'post':
    case 'receipt':
      return []
    case 'person': {
      const { personId, appealId = null, template } = tell
      return template && reachable.inWechat(personId, template) ? [{ personId, appealId, recipient: personId, channel: 'wechat', state: 'waiting' }] : []
    }
    case 'phone':
      return [{ appealId: tell.appealId, recipient: `appeal:${tell.appealId}`, channel: 'sms', state: 'waiting' }]
    case 'channel':
      return [{ appealId: tell.appealId, recipient: `${tell.source}:${tell.externalId}`, channel: 'channel', state: 'waiting' }]
  }
}
