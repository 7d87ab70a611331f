import { contract } from '@shared/contract'
import { act } from '../kernel/context'
import { serve } from '../kernel/serve'
import { giveGrant } from '../store/grants'
import { changeMe } from '../store/me'
import { personOf } from '../store/people'
import { refuseUnfit } from './invite'
import { postOffered } from './post-offered'

/**
 * Gives somebody a right without an invitation. A district's first administrator has nobody who could invite them:
 * whoever holds the database's address and keys appoints them by command, and the ledger says so.
 * Refuses a role that does not fit the level of the territory, and a department, which needs to be said which.
 */
export const appoint = serve(contract.platform.appoint, async (ctx, { openid, name, role, territory }) => {
  await refuseUnfit(ctx, role, territory, null)
  return act(ctx, async (open) => {
    const personId = await personOf(ctx, open, openid)
    await changeMe(open.db, ctx.districtId, personId, { name })
    const { post } = await postOffered(ctx, open.db, { role, territory, bodyId: null })
    const given = await giveGrant(open.db, { districtId: ctx.districtId, personId, role, territory, bodyId: null, post, since: ctx.now })
    open.record({ subject: personId, internal: true, data: { role, territory, already: !given } })
    return { personId, post, already: !given }
  })
})
