import type { Tell } from '../operations/tell'
import type { NewDelivery, Told } from '../store/deliveries'
import { endOfQuiet, isQuiet } from './quiet-hours'

export interface StaffGroupNear {
  id: string
  /** What people read for the territory that it is about. */
  place: string
}

/** What has to be known of people before rows can be made. */
export interface Reachable {
  /** Whether the person can be sent this kind of message in WeChat now. */
  inWechat(personId: string, template: NonNullable<Tell['template']>): boolean
  /** Who holds a post now. */
  atPost(post: Pick<Extract<Tell, { to: 'post' }>, 'role' | 'territory' | 'bodyId'>): readonly string[]
  /** The groups of the staff of a territory: its own, or else those of the nearest territory above that has one. */
  groupsAt(territory: string): readonly StaffGroupNear[]
}

/**
 * One row for each recipient and channel that leads out of the house; in-app messages, and what waits for a receipt code, are written by
 * the act itself. By night everything but an emergency waits for the morning (免打扰).
 */
export function deliveriesOf(districtId: string, told: readonly Told[], reachable: Reachable, now: Date): NewDelivery[] {
  return told.flatMap(({ eventId, at, tell }) =>
    tell.flatMap((one) => {
      const { title, body, link = null, template = null, urgent = false } = one
      const notBefore = isQuiet(now) && !urgent ? endOfQuiet(now) : null
      return addressed(one, reachable).map((to) => ({
        districtId,
        eventId,
        title,
        body,
        link,
        template,
        at,
        urgent,
        notBefore: waits(to) ? notBefore : null,
        ...to,
      }))
    }),
  )
}

/** A channel that fetches its answers itself wakes nobody. */
const waits = ({ channel }: Addressed): boolean => channel !== 'channel'

/** `body` where the channel says less than the others. */
type Addressed = Pick<NewDelivery, 'personId' | 'appealId' | 'recipient' | 'channel' | 'state'> & Partial<Pick<NewDelivery, 'body'>>
const state = 'queued'

function addressed(tell: Tell, reachable: Reachable): Addressed[] {
  switch (tell.to) {
    case 'post':
      return [
        ...(tell.urgent ? reachable.atPost(tell).flatMap((personId) => atOnce(personId)) : []),
        ...((tell.urgent || tell.loud) && !tell.discreet ? reachable.groupsAt(tell.territory).map(inGroup) : []),
      ]
    case 'receipt':
      return []
    case 'person': {
      const { personId, appealId = null, template, urgent } = tell
      const wechat = template && reachable.inWechat(personId, template) ? [{ personId, appealId, recipient: personId, channel: 'wechat', state }] : []
      return [...wechat, ...(urgent ? atOnce(personId) : [])]
    }
    case 'phone':
      return [{ appealId: tell.appealId, recipient: `appeal:${tell.appealId}`, channel: 'sms', state }]
    case 'channel':
      return [{ appealId: tell.appealId, recipient: `${tell.source}:${tell.externalId}`, channel: 'channel', state }]
  }
}

/** A group reads what there is and where, not the words. */
function inGroup({ id, place }: StaffGroupNear): Addressed {
  return { recipient: `group:${id}`, channel: 'group', body: place, state }
}

/** 三同步: the third way, in the app, is written with the act. */
function atOnce(personId: string): Addressed[] {
  return ['sms', 'voice'].map((channel) => ({ personId, recipient: personId, channel, state }))
}
