import { contract } from '@shared/contract'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { blindIndex, unseal } from '@platform/kernel/seal'
import { rememberLikeness, rememberWalk, resumeWalk, sweepLikeness, unfiledOf } from '../../triage'
import { senderOf } from '../rules/sender'
import type { AppealWithOrder } from '../store/appeals'
import { listByIds, listIdsAfter } from '../store/likeness'

const page = 500
/** What one waking does at most: then the next one goes on. */
const looked = 50_000
const milliseconds = 10_000

/**
 * Files appeals that the index does not have: those from before it was there, and all of them after a new version. Walks over the appeals
 * in order of ids and remembers how far it came; done again, or by two at once, it files nothing twice.
 */
export const indexLikeness = serve(contract.appeals.indexLikeness, async (ctx) => {
  const until = performance.now() + milliseconds
  let after = await resumeWalk(ctx)
  if (after === null) {
    await sweepLikeness(ctx)
    return { indexed: 0 }
  }
  let indexed = 0
  for (let seen = 0; after !== null && seen < looked && performance.now() < until; seen += page) {
    const ids = await listIdsAfter(ctx.db, ctx.districtId, after, page)
    const missing = await listByIds(ctx.db, ctx.districtId, await unfiledOf(ctx, ids))
    if (missing.length > 0) await fileAll(ctx, missing)
    indexed += missing.length
    after = ids.length < page ? null : (ids.at(-1) ?? null)
    await rememberWalk(ctx, after)
  }
  return { indexed }
})

type Said = Pick<AppealWithOrder, 'appeal' | 'order'>

function fileAll(ctx: Context, missing: Said[]): Promise<void> {
  return act(ctx, async (open) => {
    await Promise.all(missing.map((one) => rememberLikeness(open, ctx, matterOf(ctx, one))))
    open.record({ subject: ctx.districtId, internal: true, data: { indexed: missing.length } })
  })
}

/** An appeal as its likeness is measured, with the place and category of the order that has it. */
function matterOf({ kernel: { keys } }: Context, { appeal, order }: Said) {
  const phone = appeal.phone && unseal(keys.data, appeal.phone)
  return {
    appealId: appeal.id,
    title: appeal.title,
    text: appeal.text,
    saidAt: appeal.saidAt,
    sender: senderOf((what) => blindIndex(keys.index, what), { ...appeal, phone }),
    point: appeal.lng !== null && appeal.lat !== null ? { lng: appeal.lng, lat: appeal.lat } : null,
    territory: order.territory,
    category: { l1: order.categoryL1, l2: order.categoryL2 },
  }
}
