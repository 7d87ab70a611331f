import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { Refusal } from '@shared/platform/refusal'
import { triageContract } from '@shared/triage/contract'
import { findHotline, seedHotlines, writeHotline } from '../store/hotlines'
import { assertOverDistrict } from './over-district'

/** A number is no longer offered. The row stays, and saving it brings it back. */
export const retireHotline = serve(triageContract.retireHotline, (ctx, { number }) => {
  assertOverDistrict(ctx)
  return act(ctx, async ({ db, record }) => {
    await seedHotlines(db, ctx.districtId)
    const before = await findHotline(db, ctx.districtId, number)
    if (!before) throw new Refusal('notFound', `no hotline ${number}`, { field: 'number', sentence: '没有这个号码，请刷新看看' })
    const row = { ...before, retired: true }
    await writeHotline(db, ctx.districtId, row)
    record({ subject: `hotline:${number}`, internal: true, data: { before, after: row } })
    return row
  })
})
