import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import type { Act, Context } from '@platform/kernel/context'
import { afterUnmerge } from '../rules/after-unmerge'
import { termLevelOf } from '../rules/terms'
import { tellHolder } from '../rules/tell'
import { type WhileMerged, whileMerged } from '../rules/while-merged'
import { type Appeal, changeAppeal, findOwnOf } from '../store/appeals'
import { keepPairApart } from '../store/kept-apart'
import { listWhileMerged, moveAppeals } from '../store/memberships'
import { changeMerge, type Merge } from '../store/merges'
import { changeOrder, type Order } from '../store/orders'
import { clockFor } from './clock-for'
import { tellThese } from './tell-appellants'

interface GivenBack {
  merge: Merge
  lead: Order
  shell: Order
  /** The last entry of the ledgers before this. */
  mark: bigint
  note: string
  apart: boolean
}

/** Gives one merged order back to itself: its appellant, its holder as they were, its own clock, the answer that reached it, its survey. */
export async function giveBack(ctx: Context, open: Act, { merge, lead, shell, mark, note, apart }: GivenBack) {
  const { db } = open
  const appeal = await findOwnOf(db, ctx.districtId, shell.id)
  if (!appeal) throw new Error(`order ${shell.id} has no appeal of its own`)
  const meanwhile = whileMerged(await listWhileMerged(db, ctx.districtId, appeal.id, BigInt(merge.before.since)), appeal.id, new Date(merge.before.at))
  const own = {
    status: merge.before.status,
    bag: shell.bag as Bag,
    urgency: shell.urgency as Urgency,
    level: termLevelOf(shell.holderTerritory),
    acceptDue: shell.acceptDue,
    replyDue: shell.replyDue,
    mergedAt: new Date(merge.before.at),
    categoryTimes: shell.categoryTimes,
    withdrawn: appeal.withdrawnAt !== null,
  }
  const after = afterUnmerge(await clockFor({ ...ctx, db }), own, meanwhile, ctx.now)
  await moveAppeals(db, [appeal], shell.id, mark)
  await keepJudgement(open, appeal, meanwhile)
  const version = await changeOrder(db, shell, { ...after, mergedInto: null, own: null, appellants: 1 }, ctx)
  await changeMerge(db, ctx.districtId, merge.id, { undoneAt: ctx.now, undoneBy: ctx.actor.personId, undoneWhy: note })
  if (apart) await keepPairApart(db, ctx.districtId, [shell.id, lead.id], { at: ctx.now, by: ctx.actor.personId, note })
  open.record({ subject: shell.id, internal: true, data: { mergeId: merge.id, text: note, line: `从 ${lead.number} 拆出` } })
  const body = (title: string) => `“${title}”不再与别的诉求一起办理，单独继续${meanwhile.answer ? '，已有的答复仍然有效' : ''}`
  const told = await tellThese(ctx, db, [appeal], { title: '单独办理', body })
  const works = after.status === 'dispatched' || after.status === 'handling' || after.status === 'visiting'
  open.record({ subject: shell.id, data: { mergeId: merge.id, tell: [...(works ? [tellHolder(shell, '拆开合并，单独办理', shell.title)] : []), ...told] } })
  return { orderId: shell.id, number: shell.number, status: after.status, version }
}

/** What the appellant made of the answer stays theirs, also when another one's reopening had put it aside. */
async function keepJudgement({ db }: Act, appeal: Appeal, { answer, judged }: WhileMerged): Promise<void> {
  if (answer) await changeAppeal(db, appeal, { score: judged?.score ?? null, judgedAt: judged?.at ?? null })
}
