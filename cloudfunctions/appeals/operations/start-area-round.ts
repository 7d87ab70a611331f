import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { isWithin } from '@shared/platform/territory'
import { act, hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { territoryNames } from '../../grids'
import { holdAreaSurvey, listOpenRounds } from '../store/area-surveys'
import { beginRound, showRound } from './area-round'

/** A round by hand, over the survey's territory or a part of it; one at a time in one place. */
export const startAreaRound = serve(contract.appeals.startAreaRound, async (ctx, { surveyId, territory }) => {
  if (hatsOver(ctx, territory).length === 0)
    throw new Refusal('notAllowed', `${territory} is elsewhere`, { field: 'territory', sentence: '只能在自己的辖区里开始调查' })
  const names = await territoryNames(ctx)
  const round = await act(ctx, async (open) => {
    const survey = await holdAreaSurvey(open.db, ctx.districtId, surveyId)
    if (!survey) throw new Refusal('notFound', `survey ${surveyId}`, { field: 'surveyId' })
    if (!isWithin(territory, survey.territory))
      throw new Refusal('badInput', 'outside of the survey', { field: 'territory', sentence: '这份问卷不是给这个辖区的，请选它范围里的' })
    const running = (await listOpenRounds(open.db, ctx.districtId, 500)).find(
      (one) => one.surveyId === surveyId && (isWithin(one.territory, territory) || isWithin(territory, one.territory)),
    )
    if (running) throw new Refusal('wrongMoment', `round ${running.id} is open`, { sentence: `第 ${running.number} 轮还没结束，等它结束再开始` })
    return beginRound(ctx, open, survey, territory)
  })
  return showRound(ctx, names, round)
})
