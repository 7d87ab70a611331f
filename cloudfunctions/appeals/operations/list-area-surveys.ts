import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { territoryNames } from '../../grids'
import { listAreaRounds, listAreaSurveys as list } from '../store/area-surveys'
import { showSurvey } from './save-area-survey'

/** Surveys that touch the caller's territories, with their rounds, the latest first. */
export const listAreaSurveys = serve(contract.appeals.listAreaSurveys, async (ctx) => {
  const territories = ctx.hats.map(({ territory }) => territory)
  const [surveys, rounds, names] = await Promise.all([
    list(ctx.db, ctx.districtId, territories, 100),
    listAreaRounds(ctx.db, ctx.districtId, territories, 300),
    territoryNames(ctx),
  ])
  return surveys.map((one) => showSurvey(ctx, names, one, rounds))
})
