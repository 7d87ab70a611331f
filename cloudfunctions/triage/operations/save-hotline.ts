import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import type { Hotline } from '@shared/triage/danger'
import { triageContract } from '@shared/triage/contract'
import { findHotline, seedHotlines, writeHotline } from '../store/hotlines'
import { assertOverDistrict } from './over-district'

/** A number is added or changed; what it was before is in the ledger. */
export const saveHotline = serve(triageContract.saveHotline, (ctx, sent) => {
  assertOverDistrict(ctx)
  return act(ctx, async ({ db, record }) => {
    await seedHotlines(db, ctx.districtId)
    const before = await findHotline(db, ctx.districtId, sent.number)
    const row: Hotline = { ...sent, retired: false }
    await writeHotline(db, ctx.districtId, row)
    record({ subject: `hotline:${sent.number}`, internal: true, data: { before, after: row } })
    return row
  })
})
