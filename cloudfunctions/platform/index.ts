import type { Serving } from './kernel/serve'
import { allowMessages } from './operations/allow-messages'
import { appoint } from './operations/appoint'
import { approveInvitation } from './operations/approve-invitation'
import { confirmSignIn } from './operations/confirm-sign-in'
import { deliver } from './operations/deliver'
import { deliverHeld } from './operations/deliver-held'
import { listDeadDeliveries } from './operations/list-dead-deliveries'
import { retryDelivery } from './operations/retry-delivery'
import { forgetDoneMoves } from './operations/forget-done-moves'
import { getWorkingTime } from './operations/get-working-time'
import { setWorkingTime } from './operations/set-working-time'
import { listStaffGroups, removeStaffGroup, saveStaffGroup, tryStaffGroup } from './operations/staff-groups'
import { hear } from './operations/hear'
import { invite } from './operations/invite'
import { listDemoPeople } from './operations/list-demo-people'
import { endGrant, setGrantEnd } from './operations/end-grant'
import { listGrantChanges, listGrants } from './operations/list-grants'
import { listHandOvers } from './operations/list-hand-overs'
import { listFailedJobs } from './operations/list-failed-jobs'
import { listInvitations } from './operations/list-invitations'
import { listMessages } from './operations/list-messages'
import { notify } from './operations/notify'
import { pollSignIn } from './operations/poll-sign-in'
import { readMessages } from './operations/read-messages'
import { signInAs } from './operations/sign-in-as'
import { signOut } from './operations/sign-out'
import { startSignIn } from './operations/start-sign-in'
import { takeInvitation } from './operations/take-invitation'
import { updateMe } from './operations/update-me'
import { whoAmI } from './operations/who-am-i'

export const platformServing = {
  whoAmI,
  updateMe,
  startSignIn,
  confirmSignIn,
  pollSignIn,
  signOut,
  listDemoPeople,
  signInAs,
  invite,
  listInvitations,
  takeInvitation,
  approveInvitation,
  listGrants,
  listGrantChanges,
  endGrant,
  listHandOvers,
  setGrantEnd,
  appoint,
  listMessages,
  readMessages,
  allowMessages,
  hear,
  listFailedJobs,
  notify,
  deliver,
  deliverHeld,
  forgetDoneMoves,
  listDeadDeliveries,
  retryDelivery,
  getWorkingTime,
  setWorkingTime,
  listStaffGroups,
  saveStaffGroup,
  removeStaffGroup,
  tryStaffGroup,
} satisfies Serving
