import type { MessageLink } from '@shared/platform/message-link'

/** Somebody to be told of an event: one delivery row for each recipient and channel comes of it. */
export type Tell = {
  title: string
  body: string
  link?: MessageLink
  /** The subscription message that may go out besides the in-app message. */
  template?: 'replied' | 'asked' | 'assigned'
  /** An emergency: in the app, by text message and by telephone at once (三同步), at night too. For staff. */
  urgent?: boolean
  /** Also into the group of the staff there, where one was set up (企业微信群); what is urgent goes there by itself. */
  loud?: boolean
  /** 每日一报: not for those who have switched it off. */
  digest?: boolean
  /** Never into a group, urgent or not: of a sensitive order (敏感件). */
  discreet?: boolean
} & (
  | { to: 'post'; role: string; territory: string; bodyId: string | null }
  | { to: 'person'; personId: string; appealId?: string }
  /** Somebody known only by a telephone number, sealed (base64). */
  | { to: 'phone'; sealed: string; appealId: string }
  /** An appellant without a name: nothing leaves the house, the row waits until they look with their receipt code. */
  | { to: 'receipt'; appealId: string }
  /** An appellant who came by another system: the answer waits for that channel to fetch it. */
  | { to: 'channel'; source: string; externalId: string; appealId: string }
)
