import { contract } from '@shared/contract'
import type { Bag } from '@shared/appeals/bag'
import type { OrderDetail } from '@shared/appeals/order'
import type { Caps } from '@shared/appeals/caps'
import { orderFlow } from '@shared/appeals/order.flow'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { unseal } from '@platform/kernel/seal'
import { maskName, maskPhone } from '@platform/rules/mask'
import { findPeople, type PersonShown } from '@platform/store/people'
import { fourDeadlines } from '../rules/four-deadlines'
import { isHelper } from '../rules/helper'
import { staffMoves, standings } from '../rules/standing'
import { type Appeal, findOwnOf, listOfOrder } from '../store/appeals'
import { listAttachments } from '../store/attachments'
import { type Correction, isSameCategory, lastAboutCategory } from '../store/corrections'
import { type Help, listHelps } from '../store/helps'
import type { Order } from '../store/orders'
import { capsHere } from '../store/caps'
import { listEvents } from '../store/timeline'
import { clockFor } from './clock-for'
import { timedOf } from './correct'
import { readOrder } from './read-order'
import { type Shown, showAttachments } from './show-attachments'
import { showRelated, shellsOf } from './show-merged'
import { toEntry } from './show-mine'
import { toRow } from './show-order'
import { showDeliberation } from './show-deliberation'
import { showFollows } from './show-follows'
import { showPending } from './show-pending'
import { mayAct } from './who-may-act'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** An order as staff see it: all appellants masked, all of the timeline, exactly the moves that are theirs now. */
export const getOrder = serve(contract.appeals.getOrder, async (ctx, { orderId }): Promise<OrderDetail> => {
  const order = await readOrder(ctx, orderId)
  const [appeals, shells] = await Promise.all([appealsOf(ctx, order), shellsOf(ctx, order)])
  const numbers = new Map([order, ...shells].map(({ id, number }) => [id, number]))
  const [files, entries, related, said, helps] = await Promise.all([
    listAttachments(ctx.db, ctx.districtId, [...numbers.keys()]),
    listEvents(ctx.db, ctx.districtId, [...numbers.keys()]),
    showRelated(ctx, order, shells, appeals),
    lastAboutCategory(ctx.db, ctx.districtId, orderId),
    listHelps(ctx.db, ctx.districtId, orderId),
  ])
  const people = await findPeople(
    ctx.db,
    ctx.districtId,
    appeals.flatMap((appeal) => (appeal.personId ? [appeal.personId] : [])),
  )
  const shown = await showAttachments(ctx, files, { staff: true, seesBlocked: standings(ctx.hats, order).some(({ standing }) => standing === 'above') })
  const caps = await capsHere.get(ctx)
  const first = (id: string) => entries.some((entry) => entry.appealId === id && firstEntries.includes(entry.name))
  return {
    ...toRow(ctx, order),
    placeText: order.placeText,
    territory: order.territory,
    acceptDue: iso(order.acceptDue),
    replyDue: iso(order.replyDue),
    caps: { extensionDays: caps.extensionDays, suspensionDays: caps.suspensionDays },
    deadlines: fourDeadlines(await clockFor(ctx), order, timedOf(order), ctx.now),
    categoryConfidence: order.confidence,
    categoryReasons: order.reasons.category,
    categoryL1: order.categoryL1,
    categoryL2: order.categoryL2,
    explanation: order.explanation,
    categoryState: categoryState(order, said),
    bagHint: order.bagHint as Bag | null,
    routeReasons: order.reasons.route,
    heldFor: order.heldFor,
    secondOpinion: order.secondOpinion,
    ...related,
    appeals: appeals.map((appeal) => ({
      ...showAppeal(
        ctx,
        order,
        appeal,
        people.get(appeal.personId ?? ''),
        first(appeal.id) ? shown.filter((file) => files.some((row) => row.id === file.id && row.appealId === appeal.id)) : [],
      ),
      homeOrderId: appeal.homeOrderId,
      homeNumber: numbers.get(appeal.homeOrderId) ?? order.number,
      withdrawn: appeal.withdrawnAt !== null,
    })),
    ...showPending(order, helps),
    follows: await showFollows(ctx, order, shells),
    deliberation: await showDeliberation(ctx, order),
    moves: movesOf({ ...ctx, caps }, order, helps),
    timeline: entries
      .filter((entry) => !entry.name.startsWith('platform.'))
      .map((entry) => (seesScores(ctx, order) ? toEntry(entry, shown) : hideScore(toEntry(entry, shown)))),
  }
})

/** The moves of the holder and of those above, and the one of a helper who has not answered. */
function movesOf(ctx: Context & { caps: Caps }, order: Order, helps: readonly Help[]): OrderDetail['moves'] {
  const isOpen = helps.some(({ answeredAt, droppedAt }) => answeredAt === null && droppedAt === null)
  const own = staffMoves(ctx.hats, order).filter((action) => mayAct(ctx, order, action) && (action !== 'dropHelper' || isOpen))
  const asked = helps.some((help) => help.answeredAt === null && ctx.hats.some((hat) => isHelper(hat, help)))
  return asked && orderFlow.answerHelp.from.includes(order.status) ? [...own, 'answerHelp'] : own
}

const firstEntries = ['appeals.submit', 'appeals.enterAtDesk', 'appeals.join', 'appeals.followUp', 'appeals.orderFromArea']

/** Those that it answers now; of a merged order the one that it came as. */
async function appealsOf(ctx: Context, order: Order): Promise<Appeal[]> {
  if (!order.mergedInto) return listOfOrder(ctx.db, ctx.districtId, order.id)
  const own = await findOwnOf(ctx.db, ctx.districtId, order.id)
  return own ? [own] : []
}

type StaffAppealShown = Omit<OrderDetail['appeals'][number], 'homeOrderId' | 'homeNumber' | 'withdrawn'>

/** What staff said last about the machine's category: nothing, that it is right, or that it is another. */
function categoryState(order: Order, said: Correction | null): OrderDetail['categoryState'] {
  if (!said) return 'unseen'
  const machine = order.explanation?.category ?? said.from
  return isSameCategory(machine, said.to) ? 'confirmed' : 'corrected'
}

/** A single score is for those above who did not give the answer themselves; the handler never sees it. */
function seesScores(ctx: Context, order: Order): boolean {
  return ctx.actor.personId !== order.repliedBy && standings(ctx.hats, order).some(({ standing }) => standing === 'above')
}

function hideScore(entry: OrderDetail['timeline'][number]): OrderDetail['timeline'][number] {
  return entry.action === 'survey' ? { ...entry, score: null, text: null } : entry
}

function showAppeal(ctx: Context, order: Order, appeal: Appeal, person: PersonShown | undefined, attachments: Shown[]): StaffAppealShown {
  const data = ctx.kernel.keys.data
  const phone = appeal.phone ?? person?.phone ?? null
  const name = appeal.name ?? person?.name ?? null
  const behalf = appeal.behalf ? (JSON.parse(unseal(data, appeal.behalf)) as { name: string }) : null
  return {
    id: appeal.id,
    text: appeal.text,
    title: appeal.title,
    saidAt: appeal.saidAt.toISOString(),
    sourceName: sourceName(appeal.source),
    anonymous: appeal.anonymous,
    appellant: appeal.anonymous ? '匿名居民' : name ? maskName(name) : '居民',
    phone: appeal.anonymous || !phone ? null : maskPhone(unseal(data, phone)),
    behalf: behalf ? maskName(behalf.name) : null,
    reachedBy: reachedBy(appeal, phone !== null),
    attachments,
    score: seesScores(ctx, order) ? appeal.score : null,
  }
}

const sourceNames: Record<string, string> = { tap: '小程序', desk: '窗口登记', split: '拆分立件', follow: '接着反映', survey: '群众安全感调查' }

export function sourceName(source: string): string {
  return sourceNames[source] ?? source
}

function reachedBy(appeal: Appeal, hasPhone: boolean): string {
  if (appeal.anonymous) return '凭回执码查看'
  if (appeal.personId) return '小程序消息'
  if (appeal.source === 'desk' || appeal.source === 'survey' || (appeal.source === 'split' && hasPhone)) return hasPhone ? '短信' : '没有留联系方式'
  return appeal.source === 'split' ? '由原渠道回传' : `由${appeal.source}回传`
}
