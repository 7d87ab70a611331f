import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { makeRoster } from '../rules/roster'
import { rosters } from '../store/district-map'
import { listHandlers } from '../store/duties'
import { listShifts, replaceShifts } from '../store/shifts'
import { assertOver, shiftsUnder } from './list-shifts'

/** Replaces a rota. Only people who hold the post can be put on it. */
export const setShifts = serve(contract.grids.setShifts, async (ctx, { path, role, shifts }) => {
  const { tree } = await assertOver(ctx, path)
  const handlers = await listHandlers(ctx.db, ctx.districtId, ctx.now)
  const able = new Set(handlers.filter((one) => one.role === role && one.territory === path).map(({ personId }) => personId))
  const stranger = shifts.findIndex(({ personId }) => !able.has(personId))
  if (stranger >= 0)
    throw new Refusal('badInput', 'not in this post', { field: `shifts.${stranger}.personId`, sentence: `第 ${stranger + 1} 条排班的人不在这个岗位` })
  const all = await act(ctx, async ({ db, record }) => {
    await replaceShifts(db, ctx.districtId, { path, role }, shifts)
    record({ subject: path, data: { role, shifts }, internal: true })
    return listShifts(db, ctx.districtId)
  })
  rosters.forget(ctx)
  return shiftsUnder(makeRoster(handlers, all), tree, path, ctx.now)
})
