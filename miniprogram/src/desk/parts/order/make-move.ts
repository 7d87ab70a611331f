import type { OrderDetail } from '@shared/appeals/order'
import type { OrderAction } from '@shared/appeals/order.flow'
import { call, Refused } from '@/platform/call'
import type { OrderDraft } from './order-draft'

/** The moves that staff make; the others belong to residents and to the system. */
export const deskMoves = ['accept', 'reply', 'visit', 'release', 'ask', 'transfer', 'split', 'note', 'decline'] as const satisfies readonly OrderAction[]
export type DeskMove = (typeof deskMoves)[number]

/** Whether one tap does it, without words. */
export function isQuick(move: DeskMove): boolean {
  return move === 'accept' || move === 'release'
}

/** Makes one move on an order as it was seen. Refuses `changedMeanwhile` when somebody was faster. */
export async function makeMove(
  order: Pick<OrderDetail, 'id' | 'version' | 'appeals'>,
  move: DeskMove,
  draft: OrderDraft,
  attachments: string[],
): Promise<void> {
  const held = { orderId: order.id, version: order.version }
  const note = draft.text.trim()
  const alone = draft.alone ?? false
  switch (move) {
    case 'accept':
      return void (await call.appeals.accept(held))
    case 'release':
      return void (await call.appeals.release(held))
    case 'decline':
      return void (await call.appeals.decline({ ...held, note, alone }))
    case 'ask':
      return void (await call.appeals.ask({ ...held, note }))
    case 'note':
      return void (await call.appeals.note({ ...held, note }))
    case 'visit':
      return void (await call.appeals.visit({ ...held, note, alone, ...visitInput(draft) }))
    case 'transfer':
      if (!draft.post) throw new Refused('badInput', '请选择转给谁', 'post')
      return void (await call.appeals.transfer({ ...held, post: draft.post, note }))
    case 'split':
      return void (await call.appeals.split({ ...held, ...splitInput(order, draft) }))
    case 'reply':
      if (!draft.outcome) throw new Refused('badInput', '请选择办理结果', 'outcome')
      return void (await call.appeals.reply({ ...held, outcome: draft.outcome, note, attachments, alone }))
  }
}

/** Unless somebody chose, it is the first appellant's words; title, bag and post are left to the machine. */
function splitInput({ appeals }: Pick<OrderDetail, 'appeals'>, { text, part, post }: OrderDraft) {
  const appealId = part?.appealId ?? appeals[0]?.id
  if (!appealId) throw new Refused('badInput', '请选择是谁说的', 'appealId')
  return {
    appealId,
    text: text.trim(),
    ...(part?.title.trim() ? { title: part.title.trim() } : {}),
    ...(part?.bag ? { bag: part.bag } : {}),
    ...(post ? { post } : {}),
  }
}

/** Nobody reached: then nothing was found out either. */
function visitInput({ visit }: OrderDraft) {
  if (visit?.reached === false) return { reached: false }
  if (!visit?.solved) throw new Refused('badInput', '请选择居民说解决了没有', 'solved')
  return { reached: true, solved: visit.solved, ...(visit.score ? { score: visit.score } : {}) }
}

/** What is said once it is done. */
export const doneWords: Record<DeskMove, string> = {
  accept: '已接收，开始办理',
  reply: '已答复，居民会收到',
  visit: '回访已记下',
  release: '审核通过，已派出',
  ask: '已问居民，时限先停下',
  transfer: '已转办',
  split: '已拆出一件，两件各自办理',
  note: '备注已记下，居民看不到',
  decline: '已不予受理，居民会看到理由',
}
