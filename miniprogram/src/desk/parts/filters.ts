import type { Bag } from '@shared/appeals/bag'
import type { InboxTab } from '@shared/appeals/order'
import { kept } from '@/platform/kept'

/** What the inbox shows. Stays on the device until it is changed. */
export interface Filters {
  tab: InboxTab
  bag: Bag | null
  mineOnly: boolean
}

export const filters = kept<Filters>('desk.filters', { tab: 'toAccept', bag: null, mineOnly: false })
