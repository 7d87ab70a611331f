import { contract } from '@shared/contract'
import { sureEnough } from '@shared/triage/confidence'
import { serve } from '@platform/kernel/serve'
import { monthsBack, reportOf } from '../../triage'
import { countConfusions, countJudgements } from '../store/judgements'

/** Months before the first one shown, for telling whether that one is unlike them. */
const earlier = 3
const mostConfusions = 12

/** How good the triage is in the caller's territories: how often staff agreed, how sure it was, what it mixes up, whether something moved. */
export const reportTriage = serve(contract.appeals.reportTriage, async (ctx, { months }) => {
  const all = monthsBack(ctx.now, months + earlier)
  const shown = all.slice(0, months)
  const territories = ctx.hats.map(({ territory }) => territory)
  const since = (month: string | undefined) => new Date(`${month}-01T00:00:00+08:00`)
  const [rows, confusions] = await Promise.all([
    countJudgements(ctx.db, ctx.districtId, since(all.at(-1)), territories, sureEnough),
    countConfusions(ctx.db, ctx.districtId, since(shown.at(-1)), territories, mostConfusions),
  ])
  return reportOf(rows, shown, confusions)
})
