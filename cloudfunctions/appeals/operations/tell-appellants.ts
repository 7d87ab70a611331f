import type { Context } from '@platform/kernel/context'
import type { Db } from '@platform/kernel/database'
import type { Tell } from '@platform/operations/tell'
import { listOfOrder } from '../store/appeals'
import type { Order } from '../store/orders'

/** One message for each appellant of the order in the channel they came by. Anonymous ones look with their code. */
export async function tellAppellants(ctx: Context, db: Db, order: Order, said: { title: string; body: string; template?: Tell['template'] }): Promise<Tell[]> {
  const appeals = await listOfOrder(db, ctx.districtId, order.id)
  return appeals.flatMap((appeal): Tell[] => {
    const link = { kind: 'appeal' as const, ref: appeal.id }
    if (appeal.anonymous) return []
    if (appeal.personId) return [{ to: 'person', personId: appeal.personId, appealId: appeal.id, link, ...said }]
    if (appeal.source !== 'desk') return [{ to: 'channel', source: appeal.source, externalId: appeal.externalId, appealId: appeal.id, ...said }]
    return appeal.phone ? [{ to: 'phone', sealed: appeal.phone.toString('base64'), appealId: appeal.id, ...said }] : []
  })
}
