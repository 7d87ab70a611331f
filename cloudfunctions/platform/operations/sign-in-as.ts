import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '../kernel/context'
import { serve } from '../kernel/serve'
import { findDemoPerson } from '../store/demo-people'
import { onlyInDemo } from './only-in-demo'
import { openSession } from './open-session'

/** A session as one of the invented people, in the local demo only. */
export const signInAs = serve(contract.platform.signInAs, async (ctx, { key }) => {
  onlyInDemo(ctx)
  const personId = await findDemoPerson(ctx.db, ctx.districtId, key)
  if (!personId) throw new Refusal('notFound', `no demo person ${key}`, { field: 'key', sentence: '没有这个演示人员' })
  const token = await act({ ...ctx, actor: { ...ctx.actor, personId } }, async (open) => {
    open.record({ subject: personId, internal: true })
    return openSession(ctx, open, personId)
  })
  return { token }
})
