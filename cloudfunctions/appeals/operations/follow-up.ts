import type { Receipt } from '@shared/appeals/appeal'
import type { Bag } from '@shared/appeals/bag'
import { limits } from '@shared/appeals/limits'
import { orderFlow } from '@shared/appeals/order.flow'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { Act, Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { throttle } from '@platform/store/throttles'
import { isAfterWindow } from '../rules/my-moves'
import { type Appeal, type AppealRow, type AppealWithOrder, findById, findFollowing, holdAppeal, listOpening } from '../store/appeals'
import { findOrder, holdOrder, type NewOrder, type Order } from '../store/orders'
import { assertOpen, step } from './advance'
import { checkPictures } from './check-pictures'
import { findMine } from './mine'
import { codeOfPart, followUpNumbers, receiptHash } from './receipt-hash'
import { refOf } from './show-follows'
import { check, mostAnHour } from './submit'
import { takeIn } from './take-in'

class FollowedMeanwhile extends Error {}

/**
 * 还没好, said after the window: a new appeal in new words with a receipt, deadlines and a survey of its own, at the place and in the
 * category of the one before, each naming the other. Said twice in the same words it is one.
 */
export const followUp = serve(contract.appeals.followUp, async (ctx, { ref, text, attachments }) => {
  const mine = await findMine(ctx, ref)
  const there = await findFollowing(ctx.db, ctx.districtId, mine.appeal.id)
  if (there) return receiptAgain(there, ref, text)
  assertLate(mine, ctx.now)
  const checked = await check(ctx, text)
  try {
    await takeAgain(ctx, mine, { ref, text, attachments, ...checked })
  } catch (error) {
    if (!(error instanceof FollowedMeanwhile)) throw error
  }
  await checkPictures(ctx, attachments)
  const made = await findFollowing(ctx.db, ctx.districtId, mine.appeal.id)
  if (!made) throw new Refusal('ourFault', `${mine.appeal.id} followed and not followed`)
  return { ...receiptAgain(made, ref, text), already: false }
})

function assertLate({ appeal, order }: AppealWithOrder, now: Date): void {
  assertOpen(appeal.withdrawnAt ? { ...order, status: 'withdrawn' } : order, 'followUp', 'appellant', 'resident')
  if (isAfterWindow(order, now)) return
  const sentence =
    appeal.reopened < limits.reopenTimes
      ? `答复还不到 ${limits.reopenDays} 天，点“${orderFlow.reopen.label}”就会接着办`
      : `已经重办过 ${limits.reopenTimes} 次，由上级回访处理；答复满 ${limits.reopenDays} 天后可以接着反映`
  throw new Refusal('wrongMoment', 'within the window', { sentence })
}

interface Said {
  ref: string
  text: string
  attachments: string[]
  heldFor: string | null
  unchecked: boolean
}

async function takeAgain(ctx: Context, { appeal, order, homeNumber }: AppealWithOrder, said: Said): Promise<void> {
  const home = order.id === appeal.homeOrderId ? order : ((await findOrder(ctx.db, ctx.districtId, appeal.homeOrderId)) ?? order)
  let held: Order = order
  await takeIn(ctx, {
    ...{ source: 'follow', sourceName: '小程序', externalId: appeal.id, bag: appeal.bag as Bag, title: null, text: said.text, saidAt: ctx.now },
    ...{ territory: home.territory, placeText: appeal.placeText, attachments: said.attachments, anonymous: appeal.anonymous, receipt: null, own: true },
    ...{ heldFor: said.heldFor, unchecked: said.unchecked, category: { l1: home.categoryL1, l2: home.categoryL2 } },
    limit: ({ db }) => throttle(ctx, `submit:${ctx.actor.throttleKey}`, mostAnHour, 3600, db),
    data: { line: `接着 ${homeNumber} 反映，另立一件` },
    begin: async (open) => {
      held = await holdBefore(ctx, open, appeal)
      return { appeal: await sameAppellant(open, appeal, said.ref), order: sameMatter(home, held) }
    },
    end: async (open, { number }) => {
      await step(ctx, open, held, 'followUp', {
        event: { appealId: appeal.id, unsigned: appeal.anonymous, data: { line: `还没好，另立一件 ${number} 接着办` } },
      })
    },
  })
}

/** The order that answered it, held; of two at once the second finds the first. */
async function holdBefore(ctx: Context, open: Act, appeal: Appeal): Promise<Order> {
  await holdAppeal(open.db, ctx.districtId, appeal.id)
  if (await findFollowing(open.db, ctx.districtId, appeal.id)) throw new FollowedMeanwhile()
  const now = await findById(open.db, ctx.districtId, appeal.id)
  if (!now) throw new Refusal('notFound', `appeal ${appeal.id}`, { field: 'ref' })
  const order = await holdOrder(open.db, ctx.districtId, now.order.id)
  assertLate({ ...now, order }, ctx.now)
  return order
}

/** Who they are, as they said it the first time; without a name the same code with the next number behind it. */
async function sameAppellant({ db }: Act, appeal: Appeal, ref: string): Promise<Partial<AppealRow>> {
  const { districtId, id, personId, name, phone, phoneTail, behalf, lng, lat } = appeal
  const same = { follows: id, personId, name, phone, phoneTail, behalf, lng, lat }
  if (!appeal.receiptHash) return same
  const hashes = followUpNumbers.map((n) => receiptHash(codeOfPart(ref, n)))
  const used = await listOpening(db, districtId, hashes)
  const free = hashes.find((hash) => !used.has(hash))
  if (!free) throw new Refusal('wrongMoment', 'taken up too often', { sentence: `这件事已接着反映过 ${limits.followUps} 次，请另投一件` })
  return { ...same, receiptHash: free }
}

/** The same place; and what only named people read is theirs alone again, with the same holder. */
function sameMatter(home: Order, held: Order): Partial<NewOrder> {
  const quiet = home.sensitive ? home : held.sensitive ? held : null
  return { follows: home.id, lng: home.lng, lat: home.lat, ...(quiet ? quietOf(quiet) : {}) }
}

function quietOf(order: Order): Partial<NewOrder> {
  const { sensitive, keptFrom, holderRole, holderTerritory, holderBody, holderPerson, holderName, holderPost, holderPhone } = order
  return { sensitive, keptFrom, holderRole, holderTerritory, holderBody, holderPerson, holderName, holderPost, holderPhone }
}

/** The receipt of what took it up again. @throws Refusal wrongMoment when other words were sent then: these are not lost silently. */
function receiptAgain({ appeal, order, homeNumber }: AppealWithOrder, ref: string, text: string): Receipt {
  if (appeal.text !== text)
    throw new Refusal('wrongMoment', 'followed already', { sentence: `已经另立一件 ${homeNumber} 在办，您写的还在，请到那一件里“补充几句”` })
  const opens = refOf(appeal, ref)
  return {
    ref: opens,
    number: homeNumber,
    bag: appeal.bag as Bag,
    status: order.status,
    holder: { name: order.holderName, post: order.holderPost, phone: order.holderPhone },
    placeName: order.placeName,
    category: order.categoryL2 ?? order.categoryL1,
    acceptDue: (order.acceptDue ?? order.receivedAt).toISOString(),
    replyDue: (order.replyDue ?? order.receivedAt).toISOString(),
    receipt: appeal.receiptHash ? opens : null,
    already: true,
  }
}
