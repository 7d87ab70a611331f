import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { tellHolder, urgently } from '../rules/tell'
import { advance } from './advance'

/** A held text was read by a person and is fine: it goes to its holder. Its clock has been running all along. */
export const release = serve(contract.appeals.release, (ctx, held) =>
  advance(ctx, held, (order) => ({
    change: { heldFor: null },
    event: { data: { tell: [urgently(tellHolder(order, '新的诉求', order.title), order.urgency)] } },
  })),
)
