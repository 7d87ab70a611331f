import { contract } from '@shared/contract'
import { act, type Act, type Context, type Kernel } from '../kernel/context'
import { gathered } from '../kernel/gathered'
import { triesAtMost } from '../kernel/jobs'
import { serve } from '../kernel/serve'
import { isOurs } from '../rules/channels'
import { endOfQuiet, isQuiet } from '../rules/quiet-hours'
import { clearAllowance, spendAllowance } from '../store/allowances'
import { type Delivery, endTry, findDelivery, holdBack, insertDeliveries } from '../store/deliveries'
import { findRecipient } from '../store/recipients'
import { type Sent, sendGroup, sendSms, sendVoice, sendWechat, templateOf } from './send'

/**
 * Sends one row on its way: first the network, then an act that says how it ended, for each row by itself.
 * @throws when the outside world did not answer, so that the queue tries again; the row counts the tries.
 */
export const deliver = serve(contract.platform.deliver, async (ctx, { id }) => {
  const delivery = await findDelivery(ctx.db, ctx.districtId, id)
  if (!delivery) return { state: 'gone' }
  if (delivery.state !== 'queued' || !isOurs(delivery.channel)) return { state: delivery.state }
  if (isQuiet(ctx.now) && !delivery.urgent) return wait(ctx, delivery, endOfQuiet(ctx.now))
  const sent = await sendBy[delivery.channel](ctx, delivery).catch(async (error: unknown) => {
    const state = delivery.attempts + 1 >= triesAtMost ? 'failed' : 'queued'
    await end({ ctx, delivery, sent: null, state, error: (error instanceof Error ? error.message : String(error)).slice(0, 300) })
    throw error
  })
  if (sent.state === 'later') return wait(ctx, delivery, sent.until)
  await end({ ctx, delivery, sent, state: sent.state, error: sent.state === 'sent' ? null : sent.error })
  return { state: sent.state }
})

type Ended = Exclude<Sent, { state: 'later' }>

const sendBy = { wechat: sendWechat, sms: sendSms, voice: sendVoice, group: sendGroup }

/** A retry that comes by night, or a robot that has said enough this minute: the row waits, its tries are not used up. */
async function wait(ctx: Context, delivery: Delivery, until: Date): Promise<{ state: string }> {
  await act(ctx, async (open) => {
    await holdBack(open.db, delivery, until)
    open.record({ subject: delivery.id, internal: true, data: { channel: delivery.channel, state: 'queued', until: until.toISOString() } })
  })
  return { state: 'queued' }
}

interface End {
  ctx: Context
  delivery: Delivery
  /** Null when the outside world did not answer. */
  sent: Ended | null
  state: string
  error: string | null
}

const enders = new WeakMap<Kernel, (end: End) => Promise<void>>()

/** Writes how a try ended. Those that end while others are being written are written together: an act a message is slower than any provider. */
async function end(given: End): Promise<void> {
  const { kernel } = given.ctx
  const ender = enders.get(kernel) ?? gathered(writeEnds)
  enders.set(kernel, ender)
  await ender(given)
}

async function writeEnds(ends: readonly End[]): Promise<void> {
  const [first] = ends
  if (!first) return
  await act(first.ctx, async (open) => {
    const written = await Promise.all(
      ends.map(({ ctx, delivery, state, error }) =>
        endTry(open.db, delivery, { state, attempts: delivery.attempts + 1, error, doneAt: state === 'queued' ? null : ctx.now }),
      ),
    )
    for (const { delivery, state } of ends)
      open.record({ subject: delivery.id, internal: true, data: { channel: delivery.channel, state, attempts: delivery.attempts + 1 } })
    const byWechat = ends.filter(({ delivery }, at) => written[at] && delivery.channel === 'wechat')
    // In one order everywhere: two groups that hold each other's people would wait for ever.
    for (const { ctx, delivery, sent } of byWechat.sort((one, other) => (one.delivery.recipient < other.delivery.recipient ? -1 : 1)))
      if (sent) await afterWechat(ctx, open, delivery, sent)
  })
}

/** One acceptance is used up; a refusal means there is none left, and a text message goes out instead where there is a number. */
async function afterWechat(ctx: Context, open: Act, delivery: Delivery, sent: Ended): Promise<void> {
  const template = templateOf(ctx, delivery)
  if (!template || !delivery.personId) return
  const accepted = { personId: delivery.personId, template }
  if (sent.state === 'sent') await spendAllowance(open.db, ctx.districtId, accepted)
  if (sent.state !== 'refused') return
  await clearAllowance(open.db, ctx.districtId, accepted)
  if (delivery.template === 'assigned' || !(await findRecipient(open.db, ctx.districtId, delivery.personId))?.phone) return
  const { districtId, eventId, personId, appealId, recipient, title, body, link, at } = delivery
  const [sms] = await insertDeliveries(open.db, [
    {
      districtId,
      eventId,
      personId,
      appealId,
      recipient,
      channel: 'sms',
      title,
      body,
      link,
      template: delivery.template,
      state: 'queued',
      urgent: delivery.urgent,
      at,
    },
  ])
  if (sms) open.enqueue('platform.deliver', { id: sms.id })
}
