import type { MyAppeal, MyAppealDetail, TimelineEntry } from '@shared/appeals/appeal'
import type { Bag } from '@shared/appeals/bag'
import { type OrderAction, orderFlow } from '@shared/appeals/order.flow'
import type { Context } from '@platform/kernel/context'
import { myMoves, type MyTimes, reopenUntil, unsendUntil, urgeAfter } from '../rules/my-moves'
import { titleOf } from '../rules/title'
import type { AppealWithOrder } from '../store/appeals'
import { listAttachments } from '../store/attachments'
import { type EventRow, listPublicEvents } from '../store/timeline'
import { type Shown, showAttachments } from './show-attachments'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

export function toMyAppeal({ appeal, order }: AppealWithOrder, ref: string): MyAppeal {
  return {
    ref,
    number: order.number,
    bag: appeal.bag as Bag,
    title: titleOf(appeal.title, appeal.text),
    status: order.status,
    holder: { name: order.holderName, post: order.holderPost, phone: order.holderPhone },
    saidAt: appeal.saidAt.toISOString(),
    due: iso(order.due),
    anonymous: appeal.anonymous,
  }
}

/** One appeal as its appellant sees it: what is public, what is theirs, and what they may do now. */
export async function showMine(ctx: Context, mine: AppealWithOrder, ref: string): Promise<MyAppealDetail> {
  const { appeal, order } = mine
  const [entries, files] = await Promise.all([listPublicEvents(ctx.db, ctx.districtId, order.id, appeal.id), listAttachments(ctx.db, ctx.districtId, order.id)])
  const shown = await showAttachments(
    ctx,
    files.filter((file) => file.appealId === null || file.appealId === appeal.id),
  )
  const times: MyTimes = {
    status: order.status,
    receivedAt: appeal.receivedAt,
    repliedAt: order.repliedAt,
    urgedAt: appeal.urgedAt,
    reopened: appeal.reopened,
    appellants: order.appellants,
  }
  return {
    ...toMyAppeal(mine, ref),
    text: appeal.text,
    placeName: order.placeName,
    placeText: appeal.placeText,
    category: order.categoryL2 ?? order.categoryL1,
    attachments: shown.filter((file) => isFirst(entries, file.id)),
    acceptDue: iso(order.acceptDue),
    replyDue: iso(order.replyDue),
    outcome: order.outcome as MyAppealDetail['outcome'],
    question: order.status === 'waiting' ? order.question : null,
    score: appeal.score,
    neighbours: order.appellants - 1,
    unsendUntil: ctx.now < unsendUntil(times) ? iso(unsendUntil(times)) : null,
    urgeAfter: iso(urgeAfter(times, ctx.now)),
    reopenUntil: iso(reopenUntil(times, ctx.now)),
    moves: myMoves(times, ctx.now),
    timeline: entries.map((entry) => toEntry(entry, shown)),
  }
}

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
  enterAtDesk: '工作人员代为登记',
  receiveTickets: '由其他渠道转来',
  processAttachment: '照片处理',
}
