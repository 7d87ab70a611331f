import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { changeCluster } from '../store/unhappy-clusters'
import { holdOwnCluster, showClusters } from './show-cluster'

/** 收到: somebody of the warned level looks into it. */
export const acknowledgeUnhappyCluster = serve(contract.appeals.acknowledgeUnhappyCluster, async (ctx, { id }) => {
  const changed = await act(ctx, async (open) => {
    const { cluster, signature } = await holdOwnCluster(ctx, open, id)
    if (cluster.state !== 'open') throw new Refusal('wrongMoment', `cluster ${cluster.state}`, { sentence: '这条预警已有人收到了' })
    const change = { state: 'acknowledged' as const, acknowledgedAt: ctx.now, acknowledgedBy: signature }
    await changeCluster(open.db, cluster, change)
    open.record({ subject: id, internal: true })
    return { ...cluster, ...change }
  })
  const [shown] = await showClusters(ctx, [changed])
  if (!shown) throw new Refusal('notFound', `cluster ${id}`)
  return shown
})
