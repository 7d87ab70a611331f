import { contract } from '@shared/contract'
import { serve } from '../kernel/serve'
import { isProvisional, specialDaysOf } from '../rules/working-time'
import { findWorkingTime } from '../store/working-times'

/** 工作时间和日历: what holds now, and how a year of it differs from plain weeks. */
export const getWorkingTime = serve(contract.platform.getWorkingTime, async (ctx, { year }) => {
  const row = await findWorkingTime(ctx.db, ctx.districtId)
  const own = { days: row?.days ?? [], periods: row?.periods ?? [] }
  return {
    ...own,
    year,
    version: row?.version ?? 0,
    source: row?.source ?? null,
    setAt: row?.setAt.toISOString() ?? null,
    special: specialDaysOf(year, own.days),
    provisional: isProvisional(new Date(Date.UTC(year, 5, 1))),
  }
})
