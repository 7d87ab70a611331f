import { randomUUID } from 'node:crypto'
import { areaFaultIn } from '@shared/appeals/area-fault'
import type { AreaSurvey, SaveAreaSurvey } from '@shared/appeals/area-survey'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { isWithin, levelOf } from '@shared/platform/territory'
import { act, type Context, hatsOver } from '@platform/kernel/context'
import type { Db } from '@platform/kernel/database'
import { serve } from '@platform/kernel/serve'
import { isTerritory } from '@platform/store/territory-names'
import { territoryNames } from '../../grids'
import { nextAreaRound } from '../rules/area-next-round'
import { type AreaRoundRow, type AreaSurveyRow, changeAreaSurvey, holdAreaSurvey, insertAreaSurvey } from '../store/area-surveys'
import { type AreaNames, nameIn, showRound } from './area-round'

/** Every save is a version of its own; rounds keep the questions that they were sent with. */
export const saveAreaSurvey = serve(contract.appeals.saveAreaSurvey, async (ctx, input) => {
  const fault = areaFaultIn(input.questions)
  if (fault) throw new Refusal('badInput', 'questions do not fit', fault)
  await assertMine(ctx, ctx.db, input.territory)
  const saved = await act(ctx, async (open) => {
    const before = input.id ? await holdAreaSurvey(open.db, ctx.districtId, input.id) : null
    if (input.id && !before) throw new Refusal('notFound', `survey ${input.id}`, { field: 'id' })
    if (before) {
      await assertMine(ctx, open.db, before.territory)
      if (before.version !== input.version)
        throw new Refusal('changedMeanwhile', `version ${input.version} of ${before.version}`, {
          sentence: '这份问卷刚有人改过。您写的还在，请先看过最新的一版',
        })
      await changeAreaSurvey(open.db, before, { current: false, nextAt: null })
    }
    const row = rowOf(ctx, input, before)
    await insertAreaSurvey(open.db, row)
    open.record({ subject: row.id, internal: true, data: { version: row.version, questions: row.questions.length } })
    return row
  })
  return showSurvey(ctx, await territoryNames(ctx), saved, [])
})

async function assertMine(ctx: Context, db: Db, territory: string): Promise<void> {
  if (hatsOver(ctx, territory).length === 0)
    throw new Refusal('notAllowed', `${territory} is elsewhere`, { field: 'territory', sentence: '只能在自己的辖区里做调查' })
  if (levelOf(territory) === 'microGrid' || !(await isTerritory(db, ctx.districtId, territory)))
    throw new Refusal('badInput', `${territory} is no grid or above`, { field: 'territory', sentence: '请选择网格或它上面的一级' })
}

function rowOf(ctx: Context, input: SaveAreaSurvey, before: AreaSurveyRow | null): AreaSurveyRow {
  const { title, territory, questions, perGrid, days, listWay, everyMonths } = input
  const kept = before?.everyMonths === everyMonths ? before.nextAt : null
  return {
    districtId: ctx.districtId,
    id: before?.id ?? randomUUID(),
    version: (before?.version ?? 0) + 1,
    ...{ title, territory, questions, perGrid, days, listWay, everyMonths },
    nextAt: everyMonths ? (kept ?? nextAreaRound(ctx.now, everyMonths)) : null,
    frozen: false,
    current: true,
    savedAt: ctx.now,
  }
}

export function showSurvey(ctx: Context, names: AreaNames, row: AreaSurveyRow, rounds: readonly AreaRoundRow[]): AreaSurvey {
  const { id, version, title, territory, questions, perGrid, days, listWay, everyMonths, nextAt, frozen } = row
  return {
    ...{ id, version, title, territory, questions, perGrid, days, listWay, everyMonths, frozen },
    territoryName: nameIn(ctx, names, territory),
    nextAt: nextAt?.toISOString() ?? null,
    mine: ctx.hats.some((hat) => isWithin(territory, hat.territory) && hat.role !== 'gridWorker' && hat.role !== 'auditor'),
    rounds: rounds.filter((one) => one.surveyId === id).map((one) => showRound(ctx, names, one)),
  }
}
