import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { listRulings as list } from '../store/judges'

const most = 100

/** The latest rulings (裁定) over the caller's places: what keeps being handed back, and who handles it in the end. */
export const listRulings = serve(contract.appeals.listRulings, async (ctx) =>
  (
    await list(
      ctx.db,
      ctx.districtId,
      ctx.hats.map(({ territory }) => territory),
      most,
    )
  ).map((row) => ({
    orderId: row.orderId,
    at: row.at.toISOString(),
    by: row.byName,
    placeName: row.placeName,
    category: row.categoryL2 ?? row.categoryL1,
    post: row.postName,
    note: row.note,
  })),
)
