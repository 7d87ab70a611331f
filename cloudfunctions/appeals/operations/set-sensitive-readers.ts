import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { SensitiveSign } from '@shared/triage/sensitive'
import { type Act, act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { peopleFor } from '@platform/rules/named-people'
import { listCentre, listNamed, nameReaders } from '@platform/store/sensitive-readers'
import { tellHolder } from '../rules/tell'
import { changeOrder, listOpenSensitive } from '../store/orders'
import { assertCentre, showReaders } from './list-sensitive-readers'
import { namedPost } from './named-post'

/** Names people for a sign (点名). What those left out had open goes on to somebody who is named, so that nothing is without an owner. */
export const setSensitiveReaders = serve(contract.appeals.setSensitiveReaders, (ctx, { sign, people }) => {
  assertCentre(ctx)
  return act(ctx, async (open) => {
    const centre = await listCentre(open.db, ctx.districtId, ctx.now)
    const stranger = people.find((id) => !centre.some(({ personId }) => personId === id))
    if (stranger) throw new Refusal('badInput', 'not at the centre', { field: 'people', sentence: '只能点区集成指挥中心的人' })
    await nameForSign(ctx, open, sign, people)
    return showReaders(ctx, open.db)
  })
})

/** Names just these, and gives what is open to somebody who is named. */
export async function nameForSign(ctx: Context, open: Act, sign: SensitiveSign, people: readonly string[]): Promise<void> {
  const before = namesOf(await listNamed(open.db, ctx.districtId, ctx.now), sign)
  await nameReaders(open.db, ctx.districtId, sign, { people: [...new Set(people)], by: ctx.actor.personId, now: ctx.now })
  open.record({ subject: `sensitive:${sign}`, internal: true, data: { sign, before, after: people } })
  await moveOn({ ...ctx, db: open.db }, open, sign)
}

const namesOf = (rows: readonly { sign: SensitiveSign; personId: string }[], sign: SensitiveSign) =>
  rows.filter((row) => row.sign === sign).map(({ personId }) => personId)

async function moveOn(ctx: Context, open: Act, sign: SensitiveSign): Promise<void> {
  const rows = await listNamed(open.db, ctx.districtId, ctx.now)
  const centre = await listCentre(open.db, ctx.districtId, ctx.now)
  const able = peopleFor(sign, rows, centre[0]?.personId ?? null)
  for (const order of await listOpenSensitive(open.db, ctx.districtId, sign)) {
    if (order.holderPerson && able.includes(order.holderPerson)) continue
    const { post } = await namedPost(ctx, { sign, words: [] }, '')
    const kept = order.keptFrom ?? []
    const next = able.find((id) => !kept.includes(id)) ?? post.personId
    const person = centre.find(({ personId }) => personId === next)
    const change = { holderPerson: next, holderName: person?.name ?? post.name, holderPost: person?.post ?? post.postName }
    await changeOrder(open.db, order, change, ctx)
    open.record({ subject: order.id, internal: true, data: { line: '点名人员有变，换人办理', tell: [tellHolder({ ...order, ...change }, '转来一件', '')] } })
  }
}
