import { randomUUID } from 'node:crypto'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, type Context, hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { categoriesByCode, categoryInUse } from '../../triage'
import { endTerm as end, holdTerm, insertTerm, ownTerms } from '../store/terms'
import { toTerm } from './list-terms'

/** Sets a term for what comes in from now on; what has come in keeps the one that held then. */
export const setTerm = serve(contract.appeals.setTerm, async (ctx, { category: named, ...wanted }) => {
  assertOverDistrict(ctx)
  const category = named && (await categoryInUse(ctx, named)).terms.code
  const row = {
    ...{ districtId: ctx.districtId, id: randomUUID(), since: ctx.now, until: null, setBy: ctx.actor.personId, setByName: ctx.actor.name },
    ...{ ...wanted, category },
  }
  await act(ctx, async (open) => {
    const before = await holdTerm(open.db, ctx.districtId, row)
    if (before) await end(open.db, ctx.districtId, before.id, ctx.now)
    await insertTerm(open.db, row)
    const { stage, bag, urgency, level, amount, unit, source } = row
    open.record({
      subject: row.id,
      internal: true,
      data: { ...{ stage, category, bag, urgency, level, amount, unit, source }, before: before && { amount: before.amount, unit: before.unit } },
    })
  })
  ownTerms.forget(ctx)
  return toTerm(row, await categoriesByCode(ctx))
})

/** Takes a term of the district back: from now on that of the product holds again. */
export const endTerm = serve(contract.appeals.endTerm, async (ctx, { id }) => {
  assertOverDistrict(ctx)
  await act(ctx, async (open) => {
    if (!(await end(open.db, ctx.districtId, id, ctx.now)))
      throw new Refusal('notFound', `term ${id}`, { field: 'id', sentence: '这条时限已经不用了，请刷新看看' })
    open.record({ subject: id, internal: true, data: { ended: true } })
  })
  ownTerms.forget(ctx)
  return { ok: true as const }
})

function assertOverDistrict(ctx: Context): void {
  if (hatsOver(ctx, ctx.districtId).length === 0) throw new Refusal('notAllowed', 'not over the district')
}
