import type { Verdict } from '@shared/appeals/deliberation'
import type { Bag } from '@shared/appeals/bag'
import type { Outcome } from '@shared/appeals/appeal'
import type { HandBackReason } from '@shared/appeals/hand-back'
import type { SupervisionLevel } from '@shared/appeals/supervision'
import type { SuspensionCondition } from '@shared/appeals/suspension'
import type { DemoPhoto } from '../photos'

/** When something was said, seen from the moment the demo is furnished. */
export type Said =
  /** On the n-th working day before today (1 or more), at this Shanghai time. */
  | { days: number; at: string }
  /** So many minutes ago by the clock on the wall. */
  | { minutes: number }

/**
 * How long after the step before: `30s` and `20m` by the clock on the wall, `2h` and `1d` (= 7 hours) in working time.
 * What would lie in the future happens at the moment the demo is furnished.
 */
export type After = `${number}${'s' | 'm' | 'h' | 'd'}`

/** One move in the life of a demo appeal. Who makes it follows from the move: its appellant, its present holder, somebody above, the system. */
export type Step = { after: After } & (
  | { action: 'accept' | 'release' | 'urge' | 'withdraw' | 'unsend' | 'resume' | 'close' }
  | { action: 'ask' | 'note' | 'visit' | 'decline'; note: string }
  | { action: 'respond' | 'add' | 'reopen'; text: string }
  /** `to` = the key of a post: `department:chengguan@320999`. */
  | { action: 'transfer'; to: string; note: string }
  /** Folded into the order of another row, which is older; no step follows it here. */
  | { action: 'merge'; into: string; note?: string }
  | { action: 'reply'; outcome: Outcome; note: string; photos?: readonly DemoPhoto[]; noDeliberation?: string }
  | { action: 'openDeliberation'; topic: string; invited: string }
  | { action: 'addArgument'; side: 'for' | 'against'; text: string }
  | { action: 'decideDeliberation'; verdict: Verdict; reasons: string; people: number }
  | { action: 'escalate' | 'answerSupervision'; note: string }
  | { action: 'handBack'; reason: HandBackReason; note: string }
  | { action: 'supervise'; level: SupervisionLevel; note: string }
  | { action: 'inviteHelper'; to: string; days: number; note: string }
  | { action: 'askExtension'; days: number; note: string }
  | { action: 'suspend'; condition: SuspensionCondition; days: number; note: string }
  | { action: 'survey'; score: number; reasons?: readonly string[]; words?: string }
)

/** One invented appeal with all that has happened to it. */
export interface DemoAppeal {
  /** Stays the same for ever: it is what a second start knows the row by. */
  key: string
  /** Whoever sends it: the key of a demo person, of staff for the desk form. */
  by: string
  bag: Bag
  text: string
  said: Said
  /** A micro-grid below the district (`t2.v1.g3.m2`), with so many metres east and north of its middle; a point on the map is sent. */
  place?: string
  metres?: readonly [number, number]
  /** Instead of a point: a territory chosen from the list. */
  chosen?: string
  placeText?: string
  photos?: readonly DemoPhoto[]
  anonymous?: true
  /** The key of an older row that its sender joins (我也遇到了) instead of standing alone; such a row has no story of its own. */
  joins?: string
  /** Said for somebody else, who agreed. */
  behalf?: { name: string; phone?: string }
  /** Entered by staff for somebody who came or called. */
  desk?: { how: 'walkIn' | 'telephone'; name: string; phone: string }
  story?: readonly Step[]
}
