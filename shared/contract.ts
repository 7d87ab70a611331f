import { appealsContract } from './appeals/contract'
import { channelsContract } from './channels/contract'
import { legalContract } from './legal/contract'
import { gridsContract } from './grids/contract'
import { platformContract } from './platform/platform.contract'
import { triageContract } from './triage/contract'

/** Everything that can be asked, by word and verb: `contract.appeals.reply` is `appeals.reply` everywhere. */
export const contract = {
  appeals: appealsContract,
  triage: triageContract,
  grids: gridsContract,
  legal: legalContract,
  channels: channelsContract,
  platform: platformContract,
}
export type Contract = typeof contract
