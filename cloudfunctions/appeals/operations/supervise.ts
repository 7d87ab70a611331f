import { type SupervisionLevel, supervisionAgainHours, supervisionHours, supervisionLevels, supervisionName } from '@shared/appeals/supervision'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { Tell } from '@platform/operations/tell'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { loudly, tellHolder, tellPost } from '../rules/tell'
import { workingHoursAfter } from '@platform/rules/working-clock'
import type { Order } from '../store/orders'
import { advance } from './advance'
import { postAbove } from './post-above'

/** 督办: remind, urge, or tell the holder's leader. The holder answers within working hours; the same level again only after a day. */
export const supervise = serve(contract.appeals.supervise, superviseOne)

export function superviseOne(ctx: Context, { level, note, ...held }: { orderId: string; version: number; level: SupervisionLevel; note: string }) {
  return advance(ctx, held, async (order, open) => {
    assertNotAgain(order, level, ctx.now)
    const due = workingHoursAfter(ctx.working, ctx.now, supervisionHours[level])
    const title = `督办（${supervisionName[level]}）`
    return {
      change: {
        supervision: { level, note, by: ctx.actor.personId, byName: ctx.actor.name ?? '上级', at: ctx.now.toISOString(), due: due.toISOString(), answer: null },
      },
      event: {
        data: {
          text: note,
          level,
          line: title,
          tell: [loudly(tellHolder(order, title, `${order.title}：${note}`)), ...(await tellLeader({ ...ctx, db: open.db }, order, level, title))],
        },
      },
    }
  })
}

/** 回复督办: what has been done and when it will be over; the one who supervises reads it. */
export const answerSupervision = serve(contract.appeals.answerSupervision, (ctx, { note, ...held }) =>
  advance(ctx, held, (order) => {
    const asked = order.supervision
    const answer = { at: ctx.now.toISOString(), note, byName: ctx.actor.name ?? '承办人' }
    const tell: Tell[] = asked?.by
      ? [
          {
            to: 'person',
            personId: asked.by,
            title: '督办已回复',
            body: order.sensitive ? `编号 ${order.number}，请打开查看` : note,
            link: { kind: 'order', ref: order.id },
          },
        ]
      : []
    return { change: { supervision: asked && { ...asked, answer } }, event: { data: { text: note, tell } } }
  }),
)

function assertNotAgain({ supervision }: Order, level: (typeof supervisionLevels)[number], now: Date): void {
  if (!supervision || now.getTime() - Date.parse(supervision.at) >= supervisionAgainHours * 3_600_000) return
  if (supervisionLevels.indexOf(level) > supervisionLevels.indexOf(supervision.level)) return
  throw new Refusal('tooMany', `supervised at ${supervision.at}`, {
    field: 'level',
    sentence: `一天内已经${supervisionName[supervision.level]}过，请等回复，或用更高一级的督办`,
  })
}

async function tellLeader(ctx: Context, order: Order, level: string, title: string): Promise<Tell[]> {
  if (level !== 'notifyLeader' || order.sensitive || order.holderRole === 'districtCentre') return []
  const leader = await postAbove(ctx, order)
  return [tellPost(leader, order, title, `${order.holderPost}：${order.title}`)]
}
