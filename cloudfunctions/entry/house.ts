import type { House } from '@platform/kernel/serve'
import { platformServing } from '@platform/index'
import { appealsServing } from '../appeals'
import { channelsServing } from '../channels'
import { gridsServing } from '../grids'
import { legalServing } from '../legal'
import { triageServing } from '../triage'

/** Everything that can be asked of us, in one process. */
export const house: House = {
  appeals: appealsServing,
  triage: triageServing,
  grids: gridsServing,
  legal: legalServing,
  channels: channelsServing,
  platform: platformServing,
}
