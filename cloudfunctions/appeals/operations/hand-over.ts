import { contract } from '@shared/contract'
import type { HandedOver, HandedRow } from '@shared/platform/hand-over'
import { type SensitiveSign, signName } from '@shared/triage/sensitive'
import { act, type Act, type Context } from '@platform/kernel/context'
import type { Db } from '@platform/kernel/database'
import { serve } from '@platform/kernel/serve'
import { handOverBetween, type HandingOver } from '@platform/operations/hand-over-between'
import { listNamed } from '@platform/store/sensitive-readers'
import { listPeopleOf, postKey, territoryNames } from '../../grids'
import { canRead } from '../rules/standing'
import { countOpenOf, holdOpenOf, listOpenOf } from '../store/in-hands'
import { listJudges, putJudge } from '../store/judges'
import { changeOrder, type Order } from '../store/orders'
import { nameForSign } from './set-sensitive-readers'

/** Orders in one act. */
const atOnce = 100

type Given = HandingOver['from']
interface Handing {
  from: Given
  to: NonNullable<HandingOver['to']>
}

/** 交接: open orders go to the colleague as they stand, deadlines and all; so do 裁定 and 点名. Asked again it goes on with what is left. */
export const handOver = serve(contract.appeals.handOver, async (ctx, asked) => {
  const { from, to } = await handOverBetween(ctx, asked)
  return to ? act(ctx, (open) => hand(ctx, open, { from, to })) : look(ctx, from)
})

async function look(ctx: Context, from: Given): Promise<HandedOver> {
  const orders = await listOpenOf(ctx.db, ctx.districtId, from, atOnce)
  const others = [...(await judgeOf(ctx, ctx.db, from)), ...(await signsOf(ctx, ctx.db, from))]
  return { rows: [...orders.map((order) => asRow(ctx, order, 'hangs')), ...others], more: (await countOpenOf(ctx.db, ctx.districtId, from)) - orders.length }
}

async function hand(ctx: Context, open: Act, { from, to }: Handing): Promise<HandedOver> {
  const held = await holdOpenOf(open.db, ctx.districtId, from, atOnce)
  const reached = (await listPeopleOf({ ...ctx, db: open.db }, postKey(from))).find(({ personId }) => personId === to.personId)
  for (const order of held) {
    const change = { holderPerson: to.personId, holderName: to.name, holderPost: to.post, holderPhone: reached?.phone ?? null }
    await changeOrder(open.db, order, change, ctx)
    open.record({ subject: order.id, internal: true, data: { line: `由${from.name ?? from.post}交接给${to.name}` } })
  }
  const judging = await handJudging(ctx, open, { from, to })
  const reading = await handReading(ctx, open, { from, to })
  const count = held.length + judging.length + reading.length
  const tell = count === 0 ? [] : [{ to: 'person' as const, personId: to.personId, title: '有工作交接给您', body: bodyOf(from, held.length, count) }]
  open.record({ subject: from.id, internal: true, data: { to: to.id, orders: held.length, all: count, tell } })
  const more = await countOpenOf(open.db, ctx.districtId, from)
  return { rows: [...held.map((order) => asRow(ctx, order, 'handed')), ...judging, ...reading], more }
}

const bodyOf = ({ name, post }: Given, orders: number, all: number): string =>
  `${name ?? post}把${orders > 0 ? ` ${orders} 件工单` : ''}${orders > 0 && all > orders ? '和' : ''}${all > orders ? '裁定、点名的事' : ''}交给了您，时限不变`

/** Whoever gives rights need not read orders: they get its number. */
function asRow({ hats }: Context, order: Order, result: HandedRow['result']): HandedRow {
  const { id, number, title } = order
  return canRead(hats, order) ? { kind: 'order', id, title, note: number, result } : { kind: 'order', id, title: `工单 ${number}`, note: null, result }
}

/** 裁定人 of the place of this post. */
async function judgeOf(ctx: Context, db: Db, { role, territory, personId }: Given): Promise<HandedRow[]> {
  if (role !== 'townCentre' && role !== 'districtCentre') return []
  const named = (await listJudges(db, ctx.districtId)).some((row) => row.territory === territory && row.personId === personId)
  const place = (await territoryNames(ctx)).get(territory) ?? territory
  return named ? [{ kind: 'judge', id: territory, title: `${place}：第三次退单由谁裁定`, note: null, result: 'hangs' }] : []
}

async function handJudging(ctx: Context, open: Act, { from, to }: Handing): Promise<HandedRow[]> {
  const rows = await judgeOf(ctx, open.db, from)
  for (const { id } of rows) {
    await putJudge(open.db, { districtId: ctx.districtId, territory: id, personId: to.personId, name: to.name, setAt: ctx.now })
    open.record({ subject: id, internal: true, data: { judge: to.personId } })
  }
  return rows.map((row) => ({ ...row, result: 'handed' }))
}

/** The signs that they are named for. Naming is the centre's: nobody else learns of it here. */
async function signsOf(ctx: Context, db: Db, { role, personId }: Given): Promise<HandedRow[]> {
  if (role !== 'districtCentre' || !ctx.hats.some((hat) => hat.role === 'districtCentre' && hat.territory === ctx.districtId)) return []
  const named = (await listNamed(db, ctx.districtId, ctx.now)).filter((row) => row.personId === personId)
  return named.map(({ sign }) => ({ kind: 'reader', id: sign, title: `点名看和办：${signName[sign]}`, note: null, result: 'hangs' }))
}

/** Open sensitive orders of a sign go on with its naming. */
async function handReading(ctx: Context, open: Act, { from, to }: Handing): Promise<HandedRow[]> {
  const rows = await signsOf(ctx, open.db, from)
  const named = await listNamed(open.db, ctx.districtId, ctx.now)
  for (const { id } of rows) {
    const others = named.filter((row) => row.sign === id && row.personId !== from.personId).map(({ personId }) => personId)
    await nameForSign(ctx, open, id as SensitiveSign, [to.personId, ...others])
  }
  return rows.map((row) => ({ ...row, result: 'handed' }))
}
