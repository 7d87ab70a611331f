import type { MyAppeal, MyAppealDetail, TimelineEntry } from '@shared/appeals/appeal'
import type { Bag } from '@shared/appeals/bag'
import { type OrderAction, orderFlow } from '@shared/appeals/order.flow'
import type { Context } from '@platform/kernel/context'
import { myMoves, type MyTimes, reopenUntil, unsendUntil, urgeAfter } from '../rules/my-moves'
import { titleOf } from '../rules/title'
import type { Appeal, AppealWithOrder } from '../store/appeals'
import { listAttachments } from '../store/attachments'
import { findOrder } from '../store/orders'
import { type EventRow, listPublicEvents } from '../store/timeline'
import { type Shown, showAttachments } from './show-attachments'
import { showDeliberation } from './show-deliberation'
import { showMyFollows } from './show-follows'
import { showSplit } from './show-split'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** One row: the number on the receipt, with the state and the holder of the order that handles it now. */
export function toMyAppeal({ appeal, order, homeNumber }: AppealWithOrder, ref: string): MyAppeal {
  return {
    ref,
    number: homeNumber,
    bag: appeal.bag as Bag,
    title: titleOf(appeal.title, appeal.text),
    status: appeal.withdrawnAt ? 'withdrawn' : order.status,
    holder: { name: order.holderName, post: order.holderPost, phone: order.holderPhone },
    saidAt: appeal.saidAt.toISOString(),
    due: appeal.withdrawnAt ? null : iso(order.due),
    anonymous: appeal.anonymous,
  }
}

/** One appeal as its appellant sees it: what is public, what is theirs, and what they may do now. */
export async function showMine(ctx: Context, mine: AppealWithOrder, ref: string): Promise<MyAppealDetail> {
  const { appeal, order } = mine
  const entries = untilTakenBack(await listPublicEvents(ctx.db, appeal), appeal)
  const [files, split, follows, home] = await Promise.all([
    listAttachments(ctx.db, ctx.districtId, [...new Set(entries.map(({ subject }) => subject))]),
    showSplit(ctx, appeal, ref),
    showMyFollows(ctx, appeal, ref),
    order.id === appeal.homeOrderId ? order : findOrder(ctx.db, ctx.districtId, appeal.homeOrderId),
  ])
  const named = new Set(entries.flatMap(({ data }) => (data.attachments as string[] | undefined) ?? []))
  const shown = await showAttachments(
    ctx,
    files.filter((file) => named.has(file.id) && (file.appealId === null || file.appealId === appeal.id)),
  )
  const others = appeal.withdrawnAt ? 0 : order.appellants - 1
  const times: MyTimes = {
    status: appeal.withdrawnAt ? 'withdrawn' : order.status,
    receivedAt: appeal.receivedAt,
    repliedAt: order.repliedAt,
    urgedAt: appeal.urgedAt,
    reopened: appeal.reopened,
    appellants: order.appellants,
    judged: appeal.score !== null,
    followed: follows.after !== null,
  }
  return {
    ...toMyAppeal(mine, ref),
    text: appeal.text,
    // Its own place and category, whatever the one that handles it has.
    placeName: (home ?? order).placeName,
    placeText: appeal.placeText,
    category: home?.categoryL2 ?? (home ?? order).categoryL1,
    attachments: shown.filter((file) => isFirst(entries, file.id)),
    acceptDue: iso(order.acceptDue),
    replyDue: iso(order.replyDue),
    outcome: appeal.withdrawnAt ? null : (order.outcome as MyAppealDetail['outcome']),
    question: times.status === 'waiting' ? order.question : null,
    score: appeal.score,
    neighbours: others,
    withNeighbours: others > 0,
    split,
    follows,
    deliberation: appeal.withdrawnAt ? null : await showDeliberation(ctx, order),
    unsendUntil: ctx.now < unsendUntil(times) ? iso(unsendUntil(times)) : null,
    urgeAfter: iso(urgeAfter(times, ctx.now)),
    reopenUntil: appeal.withdrawnAt ? null : iso(reopenUntil(times, ctx.now)),
    moves: myMoves(times, ctx.now),
    timeline: entries.map((entry) => toEntry(entry, shown)),
  }
}

/** Once taken back it is nobody's business any more how the others' goes on. */
function untilTakenBack(entries: EventRow[], appeal: Appeal): EventRow[] {
  const end = appeal.withdrawnAt ? entries.findLastIndex(({ name, appealId }) => appealId === appeal.id && takenBack.includes(name)) : -1
  return end < 0 ? entries : entries.slice(0, end + 1)
}
const takenBack = ['appeals.withdraw', 'appeals.unsend']

/** Files of the submit itself are shown with the words, not on the timeline. */
function isFirst(entries: EventRow[], id: string): boolean {
  const [first] = entries
  return ((first?.data.attachments as string[] | undefined) ?? []).includes(id)
}

/** Only these keys of an event's data ever leave the house. */
export function toEntry(entry: EventRow, shown: Shown[]): TimelineEntry {
  const action = entry.name.split('.')[1] ?? entry.name
  const data = entry.data as { text?: string; outcome?: TimelineEntry['outcome']; score?: number; attachments?: string[]; line?: string }
  const line = data.line ?? (action in orderFlow ? orderFlow[action as OrderAction].line : (firstLines[action] ?? '有新进展'))
  return {
    id: String(entry.id),
    action,
    at: entry.at.toISOString(),
    line,
    who: entry.actorName ?? (entry.actorRole === 'system' ? '系统' : '居民'),
    text: data.text ?? null,
    outcome: data.outcome ?? null,
    score: data.score ?? null,
    attachments: shown.filter((file) => data.attachments?.includes(file.id)),
    internal: entry.internal,
  }
}

const firstLines: Record<string, string> = {
  submit: '投进袋子',
  mergeAlike: '与居民反映的同一件事一起办理',
  enterAtDesk: '工作人员代为登记',
  orderFromArea: '按您在调查里说的立了件',
  receiveTickets: '由其他渠道转来',
  processAttachment: '照片处理',
}
