import type { UnansweredGroup } from '@shared/legal/unanswered'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { isWithin } from '@shared/platform/territory'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { territoryNames } from '../../grids'
import { groupAlike } from '../rules/group-alike'
import { listTurns } from '../store/chats'
import { findUnanswered, listOpenUnanswered, settle, type UnansweredRow } from '../store/unanswered'
import { countUnhelped } from './count-asked'
import { noteUnanswered } from './note-unanswered'
import { ownChat } from './show-chat'

const mostRows = 300
const mostWordings = 5

/** 没帮到: the question behind an answer goes to the lawyers' list. Saying so twice is saying so once. */
export const sayUnhelped = serve(contract.legal.sayUnhelped, async (ctx, { chat: id, no }) => {
  const { personId } = await ownChat(ctx, id)
  await act(ctx, async (open) => {
    const turns = await listTurns(open.db, ctx.districtId, id)
    const answer = turns.find((turn) => turn.no === no && turn.by === 'service')?.answer
    const question = turns.filter((turn) => turn.no < no && turn.by === 'resident').at(-1)
    if (!answer || !question?.text) throw new Refusal('notFound', `turn ${no} of ${id}`, { field: 'no', sentence: '没有找到这条答复，请返回重试' })
    await noteUnanswered({ ...ctx, db: open.db }, { chatId: id, no: question.no, personId, text: question.text, why: 'noHelp', card: answer.card })
    await countUnhelped({ ...ctx, db: open.db }, { chatId: id, no: question.no, personId }, question.at, answer.card)
    open.record({ subject: id, internal: true, data: { card: answer.card } })
  })
  return { told: true }
})

/** 没答上的: what nobody has dealt with in one's territory, by likeness; what many ask comes first. */
export const listUnanswered = serve(contract.legal.listUnanswered, async (ctx) => {
  const territories = ctx.hats.map(({ territory }) => territory)
  const [rows, names] = await Promise.all([listOpenUnanswered(ctx.db, ctx.districtId, territories, mostRows), territoryNames(ctx)])
  return groupAlike(rows)
    .sort((a, b) => b.length - a.length)
    .map((group) => shown(group, names))
})

function shown(group: readonly UnansweredRow[], names: ReadonlyMap<string, string>): UnansweredGroup {
  const [newest] = group
  const wordings = [...new Set(group.map(({ words }) => words))]
  return {
    ids: group.map(({ id }) => id),
    words: wordings[0] ?? '',
    others: wordings.slice(1, 1 + mostWordings),
    card: group.find(({ card }) => card !== null)?.card ?? null,
    noHelp: group.filter(({ why }) => why === 'noHelp').length,
    placeNames: [...new Set(group.map(({ territory }) => names.get(territory) ?? territory))],
    lastAt: newest?.at.toISOString() ?? '',
  }
}

/** 处理好了: takes questions off the list. The ledger says which and by whom. */
export const settleUnanswered = serve(contract.legal.settleUnanswered, async (ctx, { ids }) => {
  await act(ctx, async (open) => {
    await assertOwnQuestions({ ...ctx, db: open.db }, ids)
    await settle(open.db, ctx.districtId, ids, ctx.now)
    for (const id of new Set(ids)) open.record({ subject: id, internal: true, data: { settled: true } })
  })
  return { settled: new Set(ids).size }
})

/** @throws Refusal notFound for questions that are not there, notAllowed for those of another place */
export async function assertOwnQuestions(ctx: Context, ids: readonly string[]): Promise<void> {
  const rows = await findUnanswered(ctx.db, ctx.districtId, ids)
  if (rows.length < new Set(ids).size) throw new Refusal('notFound', 'questions', { field: 'ids', sentence: '有的问题已经不在了，请刷新' })
  const mine = (path: string) => ctx.hats.some(({ territory }) => isWithin(path, territory))
  if (!rows.every(({ territory }) => mine(territory))) throw new Refusal('notAllowed', 'questions of another place', { sentence: '这些问题由别处的律师处理' })
}
