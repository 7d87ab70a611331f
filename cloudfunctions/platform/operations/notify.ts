import { contract } from '@shared/contract'
import { act, type Context } from '../kernel/context'
import { serve } from '../kernel/serve'
import { deliveriesOf, type Reachable } from '../rules/deliveries-of'
import { isOurs } from '../rules/channels'
import { findWilling, type Template } from '../store/allowances'
import { insertDeliveries, listTold, type NewDelivery } from '../store/deliveries'
import { listHolders } from '../store/grants'
import { listStaffGroupRows } from '../store/staff-groups'
import { findTerritoryNames, shownName } from '../store/territory-names'
import { nearestGroups } from '../rules/nearest-groups'
import type { Tell } from './tell'

/** Makes one row for each recipient and channel of these events. Done again it makes nothing more. */
export const notify = serve(contract.platform.notify, async (ctx, { events }) => {
  const told = await listTold(ctx.db, ctx.districtId, events)
  const rows = deliveriesOf(
    ctx.districtId,
    told,
    await lookUp(
      ctx,
      told.flatMap(({ tell }) => tell),
    ),
    ctx.now,
  )
  return { made: rows.length > 0 ? await write(ctx, rows) : 0 }
})

/** One ledger row for the whole batch: the deliveries themselves say whom. */
async function write(ctx: Context, rows: NewDelivery[]): Promise<number> {
  return act(ctx, async (open) => {
    const made = await insertDeliveries(open.db, rows)
    for (const { id, channel, notBefore } of made) if (isOurs(channel) && !notBefore) open.enqueue('platform.deliver', { id })
    open.record({ subject: 'deliveries', internal: true, data: { made: made.length } })
    return made.length
  })
}

const templateKey = ({ personId, template }: Template) => `${personId}|${template}`

/** Everything that has to be known of the recipients, in one query however many they are. */
async function lookUp(ctx: Context, tell: readonly Tell[]): Promise<Reachable> {
  const { templates } = ctx.kernel.settings
  const wanted = tell.flatMap((one) => {
    const template = one.template && templates[one.template]
    return one.to === 'person' && template ? [{ personId: one.personId, template }] : []
  })
  const willing = new Set((await findWilling(ctx.db, ctx.districtId, wanted)).map(templateKey))
  const posts = tell.flatMap((one) => (one.to === 'post' && one.urgent ? [one] : []))
  const holders = await listHolders(ctx.db, ctx.districtId, posts, ctx.now)
  return {
    inWechat: (personId, kind) => willing.has(templateKey({ personId, template: templates[kind] ?? '' })),
    atPost: (post) =>
      holders.filter((one) => one.role === post.role && one.territory === post.territory && one.bodyId === post.bodyId).map(({ personId }) => personId),
    groupsAt: await lookUpGroups(ctx, tell),
  }
}

async function lookUpGroups(ctx: Context, tell: readonly Tell[]): Promise<Reachable['groupsAt']> {
  const places = [...new Set(tell.flatMap((one) => (one.to === 'post' && (one.urgent || one.loud) ? [one.territory] : [])))]
  const groups = places.length > 0 ? await listStaffGroupRows(ctx.db, ctx.districtId) : []
  if (groups.length === 0) return () => []
  const names = await findTerritoryNames(ctx.db, ctx.districtId, places)
  return (territory) => nearestGroups(groups, territory).map(({ id }) => ({ id, place: shownName(names, territory, ctx.kernel.settings) }))
}
