import { randomUUID } from 'node:crypto'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { levelOf } from '@shared/platform/territory'
import { act, hatsOver } from '@platform/kernel/context'
import { seal } from '@platform/kernel/seal'
import { serve } from '@platform/kernel/serve'
import { territoryNames } from '../../grids'
import { insertAreaPhones } from '../store/area-sample'
import { phoneHashOf } from './area-token'

/** Names and numbers are sealed as they come; the same number twice is one. */
export const addAreaPhones = serve(contract.appeals.addAreaPhones, async (ctx, { grid, people }) => {
  if (hatsOver(ctx, grid).length === 0) throw new Refusal('notAllowed', `${grid} is elsewhere`, { field: 'grid', sentence: '只能上传自己辖区的名单' })
  if (levelOf(grid) !== 'grid' || !(await territoryNames(ctx)).has(grid))
    throw new Refusal('badInput', `${grid} is no grid`, { field: 'grid', sentence: '请选择名单所在的网格' })
  const key = ctx.kernel.keys.data
  const rows = people.map(({ name, phone }) => ({
    districtId: ctx.districtId,
    id: randomUUID(),
    grid,
    name: seal(key, name),
    phone: seal(key, phone),
    phoneHash: phoneHashOf(ctx, phone),
    addedAt: ctx.now,
  }))
  const added = await act(ctx, async (open) => {
    const count = await insertAreaPhones(open.db, rows)
    open.record({ subject: grid, internal: true, data: { added: count, given: rows.length } })
    return count
  })
  return { added, known: rows.length - added }
})
