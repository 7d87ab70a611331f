import type { Context } from '@platform/kernel/context'
import type { Db } from '@platform/kernel/database'
import type { Tell } from '@platform/operations/tell'
import { listElder } from '@platform/store/recipients'
import { type Heading, plainly } from '../rules/plain-words'
import { titleOf } from '../rules/title'
import { type Appeal, listByIds, listOfOrder } from '../store/appeals'
import type { Order } from '../store/orders'

interface Said {
  title: Heading
  /** The words of an officer, or made of each appellant's own title: nobody reads what another one said. */
  body: string | ((title: string) => string)
  template?: Tell['template']
}

/**
 * One message for each appellant of the order in the channel they came by: a row each, whoever else was told.
 * For those without a name a row waits until they look with their code.
 */
export async function tellAppellants(ctx: Context, db: Db, order: Pick<Order, 'id'>, said: Said): Promise<Tell[]> {
  return tellThese(ctx, db, await listOfOrder(db, ctx.districtId, order.id), said)
}

/** The same for some of them. Who took their appeal back is not told; who wants plain words gets them (关怀模式). */
export async function tellThese(ctx: Context, db: Db, appeals: readonly Appeal[], { title, body, template }: Said): Promise<Tell[]> {
  const roots = await listByIds(
    db,
    ctx.districtId,
    appeals.flatMap(({ splitFrom }) => splitFrom ?? []),
  )
  const elder = await listElder(
    db,
    ctx.districtId,
    appeals.flatMap(({ personId }) => personId ?? []),
  )
  return appeals.flatMap((appeal): Tell[] => {
    if (appeal.withdrawnAt) return []
    const words = typeof body === 'string' ? body : body(titleOf(appeal.title, appeal.text))
    const told = appeal.personId && elder.has(appeal.personId) ? plainly(title, words, typeof body === 'string') : { title, body: words }
    const said = { ...told, ...(template ? { template } : {}) }
    if (appeal.anonymous) return [{ to: 'receipt', appealId: appeal.id, ...said }]
    if (appeal.personId) return [{ to: 'person', personId: appeal.personId, appealId: appeal.id, link: { kind: 'appeal', ref: appeal.id }, ...said }]
    // A part that was split out is answered where the whole came from.
    const { source, externalId } = roots.find(({ id }) => id === appeal.splitFrom) ?? appeal
    if (source !== 'desk' && source !== 'survey') return [{ to: 'channel', source, externalId, appealId: appeal.id, ...said }]
    return appeal.phone ? [{ to: 'phone', sealed: appeal.phone.toString('base64'), appealId: appeal.id, ...said }] : []
  })
}
