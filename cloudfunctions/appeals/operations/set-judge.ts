import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { isWithin, levelOf } from '@shared/platform/territory'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { listPeopleOf, postKey, territoryNames } from '../../grids'
import { listJudges as list, putJudge } from '../store/judges'

const postOf = (territory: string) => ({ role: levelOf(territory) === 'district' ? 'districtCentre' : 'townCentre', territory })

/** Names who rules (裁定人) on the third hand-back in a town, or in the district; nobody = whoever is on duty at the level above. */
export const setJudge = serve(contract.appeals.setJudge, async (ctx, { territory, personId }) => {
  if (!ctx.hats.some((hat) => isWithin(territory, hat.territory))) throw new Refusal('notAllowed', `${territory} is not theirs`, { field: 'territory' })
  if (!['district', 'town'].includes(levelOf(territory)) || !(await territoryNames(ctx)).has(territory))
    throw new Refusal('badInput', `no town ${territory}`, { field: 'territory', sentence: '裁定人只设在镇街和区，请重新选' })
  const judge = personId === null ? null : (await listPeopleOf(ctx, postKey(postOf(territory)))).find((one) => one.personId === personId)
  if (judge === undefined) throw new Refusal('badInput', `${personId} is not at the centre`, { field: 'personId', sentence: '裁定人要从这一级中心的人员里选' })
  await act(ctx, async (open) => {
    await putJudge(open.db, { districtId: ctx.districtId, territory, personId, name: judge?.name ?? '', setAt: ctx.now })
    open.record({ subject: territory, internal: true, data: { judge: personId } })
  })
  return show(ctx)
})

/** The judges of the towns and the district, and who can be named. */
export const listJudges = serve(contract.appeals.listJudges, show)

async function show(ctx: Context) {
  const names = await territoryNames(ctx)
  const places = [...names.keys()].filter((path) => ['district', 'town'].includes(levelOf(path)) && ctx.hats.some((hat) => isWithin(path, hat.territory)))
  const named = new Map((await list(ctx.db, ctx.districtId)).map((row) => [row.territory, row]))
  const rows = await Promise.all(
    places.map(async (territory) => ({
      territory,
      name: names.get(territory) ?? territory,
      judge: named.get(territory)?.personId ?? null,
      people: (await listPeopleOf(ctx, postKey(postOf(territory)))).map(({ personId, name }) => ({ personId, name })),
    })),
  )
  return rows.filter(({ people }) => people.length > 0)
}
