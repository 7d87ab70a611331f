import type { Contract } from '@shared/contract'
import type { Reaction } from '@platform/kernel/jobs'
import { reachesOutside } from '@platform/store/in-app'

type OperationName = { [W in keyof Contract]: { [V in keyof Contract[W]]: `${W & string}.${V & string}` }[keyof Contract[W]] }[keyof Contract]

const after = (event: OperationName, wakes: OperationName, when?: Reaction['when']): Reaction => ({ event, wakes, ...(when ? { when } : {}) })

/** What wakes what. The whole choreography is this one table. In-app messages need no waking: they are written in the act. */
export const reactions: readonly Reaction[] = [
  after('appeals.submit', 'platform.notify', reachesOutside),
  after('appeals.enterAtDesk', 'platform.notify', reachesOutside),
  after('appeals.release', 'platform.notify', reachesOutside),
  after('appeals.decline', 'platform.notify', reachesOutside),
  after('appeals.accept', 'platform.notify', reachesOutside),
  after('appeals.ask', 'platform.notify', reachesOutside),
  after('appeals.respond', 'platform.notify', reachesOutside),
  after('appeals.transfer', 'platform.notify', reachesOutside),
  after('appeals.reply', 'platform.notify', reachesOutside),
  after('appeals.survey', 'platform.notify', reachesOutside),
  after('appeals.remindSurvey', 'platform.notify', reachesOutside),
  after('appeals.visit', 'platform.notify', reachesOutside),
  after('appeals.reopen', 'platform.notify', reachesOutside),
  after('appeals.add', 'platform.notify', reachesOutside),
  after('appeals.urge', 'platform.notify', reachesOutside),
  after('appeals.withdraw', 'platform.notify', reachesOutside),
  after('appeals.merge', 'platform.notify', reachesOutside),
  after('appeals.unmerge', 'platform.notify', reachesOutside),
  after('appeals.split', 'platform.notify', reachesOutside),
  after('appeals.join', 'platform.notify', reachesOutside),
  after('appeals.mergeAlike', 'platform.notify', reachesOutside),
  after('appeals.setUrgency', 'platform.notify', reachesOutside),
  after('appeals.handBack', 'platform.notify', reachesOutside),
  after('appeals.rule', 'platform.notify', reachesOutside),
  after('appeals.escalate', 'platform.notify', reachesOutside),
  after('appeals.takeOver', 'platform.notify', reachesOutside),
  after('appeals.supervise', 'platform.notify', reachesOutside),
  after('appeals.answerSupervision', 'platform.notify', reachesOutside),
  after('appeals.inviteHelper', 'platform.notify', reachesOutside),
  after('appeals.answerHelp', 'platform.notify', reachesOutside),
  after('appeals.dropHelper', 'platform.notify', reachesOutside),
  after('appeals.askExtension', 'platform.notify', reachesOutside),
  after('appeals.grantExtension', 'platform.notify', reachesOutside),
  after('appeals.refuseExtension', 'platform.notify', reachesOutside),
  after('appeals.suspend', 'platform.notify', reachesOutside),
  after('appeals.refuse', 'platform.notify', reachesOutside),
  after('appeals.proposeSpam', 'platform.notify', reachesOutside),
  after('appeals.confirmSpam', 'platform.notify', reachesOutside),
  after('appeals.rejectSpam', 'platform.notify', reachesOutside),
  after('appeals.undo', 'platform.notify', reachesOutside),
  after('appeals.warn', 'platform.notify', reachesOutside),
  after('appeals.resume', 'platform.notify', reachesOutside),
  after('legal.say', 'platform.notify', reachesOutside),
  after('legal.askLawyer', 'platform.notify', reachesOutside),
  after('legal.answerAsLawyer', 'platform.notify', reachesOutside),
  after('legal.closeConsultation', 'platform.notify', reachesOutside),
  after('platform.takeInvitation', 'platform.notify', reachesOutside),
  after('platform.approveInvitation', 'platform.notify', reachesOutside),
]
