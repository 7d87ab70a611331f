import type { Role } from './role'

/** How the person who acts stands to the thing: the other half of "role × territory". */
export type Standing = 'appellant' | 'holder' | 'helper' | 'above' | 'system'

/** What the clock does when the move is made. */
export type ClockEffect = 'none' | 'startReply' | 'pause' | 'resume' | 'stop' | 'restart' | 'extend'

export interface Move<S extends string> {
  from: readonly S[]
  /** Where it leads; `stay` leaves the status as it was. */
  to: S | 'stay'
  /** A second end, where what was said decides (an unhappy score). */
  orTo?: S
  /** A third end: back to work, on a clock that starts anew (a return visit that finds it undone). */
  orBack?: S
  who: readonly Standing[]
  by: readonly Role[]
  needs: readonly ('note' | 'target' | 'outcome' | 'score' | 'text' | 'reason' | 'days' | 'level')[]
  clock: ClockEffect
  /** The words on the button. */
  label: string
  /** The line on the timeline. */
  line: string
  /** Internal moves are never on a resident's timeline. */
  visibility: 'public' | 'internal'
  /** Needs a second tap: it cannot be taken back. */
  grave?: true
  /** Harmless: whoever made it can take it back within a minute, as long as nothing else has happened. */
  undo?: true
}

export type Flow<S extends string, A extends string> = Readonly<Record<A, Move<S>>>

/** Whether this move leads on from this status for this standing and role. */
export function isOpen<S extends string>(move: Move<S>, status: S, standing: Standing, role: Role): boolean {
  return move.from.includes(status) && move.who.includes(standing) && move.by.includes(role)
}

/** The moves that somebody with these standings may make now: exactly the buttons to show. */
export function openMoves<S extends string, A extends string>(flow: Flow<S, A>, status: S, hats: readonly { standing: Standing; role: Role }[]): A[] {
  const actions = Object.keys(flow) as A[]
  return actions.filter((action) => hats.some((hat) => isOpen(flow[action], status, hat.standing, hat.role)))
}
