import type { HandBackReason } from '@shared/appeals/hand-back'
import { limits } from '@shared/appeals/limits'
import type { OrderDetail } from '@shared/appeals/order'
import type { OrderAction } from '@shared/appeals/order.flow'
import type { RefusalGround } from '@shared/appeals/refusal-ground'
import type { SupervisionLevel } from '@shared/appeals/supervision'
import type { SuspensionCondition } from '@shared/appeals/suspension'
import { call, Refused } from '@/platform/call'
import { whyNone } from './shots'
import type { OrderDraft } from './order-draft'

/** The moves that staff make on the order's own page; the others belong to residents, to the system, and to cards of their own. */
export const deskMoves = [
  ...(['accept', 'reply', 'visit', 'release', 'rule', 'grantExtension', 'refuseExtension', 'confirmSpam', 'rejectSpam'] as const),
  ...(['answerSupervision', 'answerHelp', 'proceed', 'ask', 'transfer', 'split', 'note', 'decline'] as const),
  ...(['handBack', 'escalate', 'takeOver', 'supervise', 'inviteHelper', 'askExtension', 'suspend', 'refuse', 'proposeSpam'] as const),
] satisfies readonly OrderAction[]
export type DeskMove = (typeof deskMoves)[number]

/** Whether one tap does it, without words. */
export function isQuick(move: DeskMove): boolean {
  return move === 'accept' || move === 'release'
}

/** What a form of each move asks for besides words. */
export const needsOf: Partial<Record<DeskMove, readonly ('post' | 'choice' | 'days' | 'outcome' | 'photos' | 'noWords')[]>> = {
  transfer: ['post'],
  rule: ['post'],
  inviteHelper: ['post', 'days'],
  askExtension: ['days'],
  suspend: ['choice', 'days'],
  handBack: ['choice', 'photos'],
  supervise: ['choice'],
  refuse: ['choice'],
  reply: ['outcome', 'photos'],
  grantExtension: ['noWords'],
  confirmSpam: ['noWords'],
}

/** Working days at most: 联办 by the product's own cap, the others by what the district allows. */
export function mostDays({ caps }: Pick<OrderDetail, 'caps'>, move: DeskMove): number {
  return move === 'askExtension' ? caps.extensionDays : move === 'suspend' ? caps.suspensionDays : limits.helpDays
}

/** Those that were chosen, else three, or what is allowed if that is less. */
export function daysOf(order: Pick<OrderDetail, 'caps'>, move: DeskMove, { days }: OrderDraft): number {
  return Math.min(days ?? 3, mostDays(order, move))
}

type Seen = Pick<OrderDetail, 'id' | 'version'>

/**
 * Makes one move on an order as it was seen, under a key by which it is made once however often it is sent; answers the order's version after it.
 * Refuses `changedMeanwhile` when somebody was faster.
 */
export async function makeMove(order: Seen, move: DeskMove, draft: OrderDraft, attachments: string[], once: string): Promise<number> {
  return (await send(order, move, draft, attachments, { context: { once } })).version
}

interface Under {
  context: { once: string }
}

function send(order: Seen, move: DeskMove, draft: OrderDraft, attachments: string[], under: Under): Promise<{ version: number }> {
  const held = { orderId: order.id, version: order.version }
  const note = draft.text.trim()
  const noted = { ...held, note }
  const alone = draft.alone ?? false
  const { appeals } = call
  switch (move) {
    case 'accept':
    case 'release':
      return appeals[move](held, under)
    case 'ask':
    case 'note':
    case 'escalate':
    case 'takeOver':
    case 'answerSupervision':
    case 'refuseExtension':
    case 'proceed':
    case 'proposeSpam':
    case 'rejectSpam':
      return appeals[move](noted, under)
    case 'decline':
      return appeals.decline({ ...noted, alone }, under)
    case 'visit':
      return appeals.visit({ ...noted, alone, ...visitInput(draft) }, under)
    case 'grantExtension':
      return appeals.grantExtension({ ...held, ...(note ? { note } : {}) }, under)
    case 'confirmSpam':
      return appeals.confirmSpam({ ...held, alone }, under)
    case 'answerHelp':
      return appeals.answerHelp({ orderId: order.id, note }, under)
    case 'transfer':
    case 'rule':
      return appeals[move]({ ...noted, post: postOf(draft) }, under)
    case 'inviteHelper':
      return appeals.inviteHelper({ ...noted, post: postOf(draft), days: draft.days ?? 3 }, under)
    case 'askExtension':
      return appeals.askExtension({ ...noted, days: draft.days ?? 3 }, under)
    case 'suspend':
      return appeals.suspend({ ...noted, condition: choiceOf<SuspensionCondition>(draft, '请选择暂停的原因'), days: draft.days ?? 3 }, under)
    case 'handBack':
      return appeals.handBack({ ...noted, reason: choiceOf<HandBackReason>(draft, '请选择退单原因'), attachments }, under)
    case 'supervise':
      return appeals.supervise({ ...noted, level: choiceOf<SupervisionLevel>(draft, '请选择督办级别') }, under)
    case 'refuse':
      return appeals.refuse({ ...noted, ground: choiceOf<RefusalGround>(draft, '请选择不予受理的理由'), alone }, under)
    case 'split':
      return appeals.split({ ...held, ...splitInput(draft) }, under)
    case 'reply':
      if (!draft.outcome) throw new Refused('badInput', '请选择办理结果', 'outcome')
      return appeals.reply(
        {
          ...noted,
          outcome: draft.outcome,
          attachments,
          alone,
          withoutHelp: draft.withoutHelp ?? false,
          ...templateOf(draft),
          evidence: draft.evidence ?? [],
          ...whyNone(draft),
          ...undeliberated(draft),
        },
        under,
      )
  }
}

function undeliberated({ noDeliberation }: OrderDraft) {
  return noDeliberation?.trim() ? { noDeliberation: noDeliberation.trim() } : {}
}

function templateOf({ template }: OrderDraft) {
  return template ? { template: { id: template.id, values: template.values } } : {}
}

function postOf({ post }: OrderDraft): string {
  if (!post) throw new Refused('badInput', '请选择岗位', 'post')
  return post
}

function choiceOf<T extends string>({ choice }: OrderDraft, missing: string): T {
  if (!choice) throw new Refused('badInput', missing, 'choice')
  return choice as T
}

/** Title, bag and post are left to the machine unless somebody chose. */
function splitInput({ text, part, post }: OrderDraft) {
  const appealId = part?.appealId
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
  return { reached: true, solved: visit.solved, ...(visit.score ? { score: visit.score } : {}), ...(visit.solved === 'no' ? { again: visit.again } : {}) }
}

/** What is said once it is done. */
export const doneWords: Record<DeskMove, string> = {
  accept: '已接收，开始办理',
  reply: '已答复，居民会收到',
  visit: '回访已记下',
  release: '审核通过，已派出',
  rule: '已裁定，对方不能再退',
  grantExtension: '已同意延期，居民会收到',
  refuseExtension: '没有同意延期，时限不变',
  confirmSpam: '已办结，居民会收到说明',
  rejectSpam: '仍按诉求办理',
  answerSupervision: '已回复督办',
  answerHelp: '联办意见已交给牵头人',
  proceed: '已恢复办理，时限接着走',
  ask: '已问居民，时限先停下',
  transfer: '已转办',
  split: '已拆出一件，两件各自办理',
  note: '备注已记下，居民看不到',
  decline: '已不予受理，居民会看到理由',
  handBack: '已退回上级，时限没有停',
  escalate: '已上报上一级',
  takeOver: '已接管，现在由您办理',
  supervise: '已督办，等对方回复',
  inviteHelper: '已请联办，您仍是牵头人',
  askExtension: '已申请，批之前时限照走',
  suspend: '已暂停，居民会收到原因',
  refuse: '已不予受理，居民会看到理由和去处',
  proposeSpam: '已提出，等另一位同事核对',
}
