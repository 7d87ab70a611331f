import type { Contract } from '@shared/contract'
import type { Reaction } from '@platform/kernel/jobs'

type OperationName = { [W in keyof Contract]: { [V in keyof Contract[W]]: `${W & string}.${V & string}` }[keyof Contract[W]] }[keyof Contract]

const after = (event: OperationName, wakes: OperationName): Reaction => ({ event, wakes })

/** What wakes what. The whole choreography is this one table. */
export const reactions: readonly Reaction[] = [
  after('appeals.submit', 'platform.notify'),
  after('appeals.enterAtDesk', 'platform.notify'),
  after('appeals.release', 'platform.notify'),
  after('appeals.decline', 'platform.notify'),
  after('appeals.accept', 'platform.notify'),
  after('appeals.ask', 'platform.notify'),
  after('appeals.respond', 'platform.notify'),
  after('appeals.transfer', 'platform.notify'),
  after('appeals.reply', 'platform.notify'),
  after('appeals.survey', 'platform.notify'),
  after('appeals.visit', 'platform.notify'),
  after('appeals.reopen', 'platform.notify'),
  after('appeals.add', 'platform.notify'),
  after('appeals.urge', 'platform.notify'),
  after('appeals.withdraw', 'platform.notify'),
  after('platform.takeInvitation', 'platform.notify'),
  after('platform.approveInvitation', 'platform.notify'),
]
