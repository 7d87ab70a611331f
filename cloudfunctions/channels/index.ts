import type { Serving } from '@platform/kernel/serve'
import { receiveTickets } from './operations/receive-tickets'

/** The word `channels` (渠道): what other systems send, in their language, becomes appeals in ours. */
export const channelsServing = { receiveTickets } satisfies Serving

export { checkHeader, type Mapping, namesFor, readMapping } from './translate/mapping'
export { readRows, type Source } from './translate/read-rows'
export type { Row } from './translate/row'
export { ticketOfRow } from './translate/ticket-of-row'
