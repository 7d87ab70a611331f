import { type CardMove, cardMoves } from '@shared/legal/card-version'

export interface CardState {
  open: 'draft' | 'inReview' | null
  /** Residents get it. */
  isLive: boolean
}

/** How somebody stands to a card. */
export interface CardStanding {
  /** A lawyer of the district. */
  writes: boolean
  /** Over the whole district: may publish what others wrote. */
  over: boolean
  /** Wrote at the open version. */
  wrote: boolean
}

const may: Record<CardMove, (state: CardState, who: CardStanding) => boolean> = {
  save: ({ open }, { writes }) => writes && open !== 'inReview',
  send: ({ open }, { writes }) => writes && open === 'draft',
  drop: ({ open }, { writes }) => writes && open === 'draft',
  // Four eyes: nobody publishes their own words.
  publish: ({ open }, { over, wrote }) => over && !wrote && open === 'inReview',
  sendBack: ({ open }, { over, wrote }) => (over || wrote) && open === 'inReview',
  // A card that is wrong goes at once, whatever is being written.
  retire: ({ isLive }, { over }) => over && isLive,
  restore: ({ open }, { writes }) => writes && open === null,
}

/** What somebody may do with a card as it stands. */
export function cardMovesOf(state: CardState, who: CardStanding): CardMove[] {
  return cardMoves.filter((move) => may[move](state, who))
}

/** Whether this move is somebody's at all, whatever the state of the card: tells 没有权限 from 现在不能. */
export function isCardMoveOf(move: CardMove, who: CardStanding): boolean {
  const states: CardState[] = (['draft', 'inReview', null] as const).flatMap((open) => [true, false].map((isLive) => ({ open, isLive })))
  return states.some((state) => may[move](state, who))
}
