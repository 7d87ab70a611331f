import { randomUUID } from 'node:crypto'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, type Context, hatsOver } from '../kernel/context'
import { seal, unseal } from '../kernel/seal'
import { serve } from '../kernel/serve'
import { groupMessage, keyOf } from '../rules/group-message'
import { deleteStaffGroup, findStaffGroup, listStaffGroupRows, type StaffGroupRow, writeStaffGroup } from '../store/staff-groups'
import { findTerritoryNames, shownName } from '../store/territory-names'
import { sayToGroup } from './say-to-group'

const most = 200

export const listStaffGroups = serve(contract.platform.listStaffGroups, async (ctx) => {
  const rows = (await listStaffGroupRows(ctx.db, ctx.districtId)).filter(({ territory }) => hatsOver(ctx, territory).length > 0)
  const names = await findTerritoryNames(
    ctx.db,
    ctx.districtId,
    rows.map(({ territory }) => territory),
  )
  return rows.map(({ id, territory, name, setByName, setAt }) => ({
    id,
    territory,
    territoryName: shownName(names, territory, ctx.kernel.settings),
    name,
    setBy: setByName,
    setAt: setAt.toISOString(),
  }))
})

/** The key goes into the row sealed and nowhere else, the ledger neither. */
export const saveStaffGroup = serve(contract.platform.saveStaffGroup, async (ctx, { id, territory, name, key }) => {
  assertOver(ctx, territory)
  const names = await findTerritoryNames(ctx.db, ctx.districtId, [territory])
  if (!names.has(territory)) throw new Refusal('notFound', `territory ${territory}`, { field: 'territory', sentence: '没有这个辖区，请重新选择' })
  return act(ctx, async (open) => {
    const before = id ? await find({ ...ctx, db: open.db }, id) : null
    if (before) assertOver(ctx, before.territory)
    if (!before && (await listStaffGroupRows(open.db, ctx.districtId)).length >= most)
      throw new Refusal('tooMany', `${most} groups`, { sentence: `最多 ${most} 个群，请先移除不用的` })
    const sealedKey = key ? seal(ctx.kernel.keys.data, keyOf(key)) : before?.sealedKey
    if (!sealedKey) throw new Refusal('badInput', 'no key', { field: 'key', sentence: '请粘贴群机器人的 Webhook 地址' })
    const row: StaffGroupRow = {
      districtId: ctx.districtId,
      id: before?.id ?? randomUUID(),
      territory,
      name,
      sealedKey,
      setBy: ctx.actor.personId,
      setByName: ctx.actor.name,
      setAt: ctx.now,
    }
    await writeStaffGroup(open.db, row)
    open.record({
      subject: row.id,
      internal: true,
      data: { territory, name, from: before && { territory: before.territory, name: before.name }, newKey: Boolean(key) },
    })
    return { id: row.id }
  })
})

export const removeStaffGroup = serve(contract.platform.removeStaffGroup, (ctx, { id }) =>
  act(ctx, async (open) => {
    const { territory, name } = await findOwn({ ...ctx, db: open.db }, id)
    await deleteStaffGroup(open.db, ctx.districtId, id)
    open.record({ subject: id, internal: true, data: { territory, name, removed: true } })
    return { id }
  }),
)

const faults = {
  busy: '这个群一分钟里收得太多，请过一分钟再试',
  gone: '企业微信说没有这个机器人，请重新粘贴 Webhook 地址',
}

export const tryStaffGroup = serve(contract.platform.tryStaffGroup, async (ctx, { id }) => {
  const group = await findOwn(ctx, id)
  const text = groupMessage({ title: '试发一条', body: `${group.name}：收到这条就说明接通了`, urgent: false })
  const state = await sayToGroup(ctx, group.id, unseal(ctx.kernel.keys.data, group.sealedKey), text).catch((error: unknown) => {
    throw new Refusal('wrongMoment', error instanceof Error ? error.message : 'not reached', { sentence: '没有连上企业微信，请稍后再试' })
  })
  if (state !== 'sent') throw new Refusal('wrongMoment', `robot is ${state}`, { field: 'key', sentence: faults[state] })
  await act(ctx, async (open) => open.record({ subject: id, internal: true, data: { tried: true } }))
  return { state }
})

async function find(ctx: Pick<Context, 'db' | 'districtId'>, id: string): Promise<StaffGroupRow> {
  const row = await findStaffGroup(ctx.db, ctx.districtId, id)
  if (!row) throw new Refusal('notFound', `group ${id}`, { field: 'id', sentence: '没有找到这个群，可能已经移除，请刷新' })
  return row
}

async function findOwn(ctx: Context, id: string): Promise<StaffGroupRow> {
  const row = await find(ctx, id)
  assertOver(ctx, row.territory)
  return row
}

function assertOver(ctx: Context, territory: string): void {
  if (hatsOver(ctx, territory).length > 0) return
  throw new Refusal('notAllowed', `not over ${territory}`, { field: 'territory', sentence: '这个辖区不归您管' })
}
