import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { changeCluster } from '../store/unhappy-clusters'
import { holdOwnCluster, showClusters } from './show-cluster'

/** What was found and done, in words; then the warning is over. */
export const closeUnhappyCluster = serve(contract.appeals.closeUnhappyCluster, async (ctx, { id, words }) => {
  const changed = await act(ctx, async (open) => {
    const { cluster, signature } = await holdOwnCluster(ctx, open, id)
    if (cluster.state === 'closed') throw new Refusal('wrongMoment', 'cluster closed', { sentence: '这条预警已经处理完了' })
    const seen = cluster.acknowledgedAt ? {} : { acknowledgedAt: ctx.now, acknowledgedBy: signature }
    const change = { ...seen, state: 'closed' as const, closedAt: ctx.now, closedBy: signature, words }
    await changeCluster(open.db, cluster, change)
    open.record({ subject: id, internal: true, data: { text: words } })
    return { ...cluster, ...change }
  })
  const [shown] = await showClusters(ctx, [changed])
  if (!shown) throw new Refusal('notFound', `cluster ${id}`)
  return shown
})
