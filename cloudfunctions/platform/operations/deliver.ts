import { contract } from '@shared/contract'
import { act, type Act, type Context } from '../kernel/context'
import { triesAtMost } from '../kernel/jobs'
import { serve } from '../kernel/serve'
import { isOurs } from '../rules/channels'
import { endOfQuiet, isQuiet } from '../rules/quiet-hours'
import { clearAllowance, spendAllowance } from '../store/allowances'
import { type Delivery, endTry, findDelivery, holdBack, insertDeliveries } from '../store/deliveries'
import { findRecipient } from '../store/recipients'
import { type Sent, sendGroup, sendSms, sendVoice, sendWechat, templateOf } from './send'

/**
 * Sends one row on its way: first the network, then an act that says how it ended, for this row alone.
 * @throws when the outside world did not answer, so that the queue tries again; the row counts the tries.
 */
export const deliver = serve(contract.platform.deliver, async (ctx, { id }) => {
  const delivery = await findDelivery(ctx.db, ctx.districtId, id)
  if (!delivery) return { state: 'gone' }
  if (delivery.state !== 'queued' || !isOurs(delivery.channel)) return { state: delivery.state }
  if (isQuiet(ctx.now) && !delivery.urgent) return wait(ctx, delivery, endOfQuiet(ctx.now))
  const sent = await sendBy[delivery.channel](ctx, delivery).catch(async (error: unknown) => {
    await countTry(ctx, delivery, error instanceof Error ? error.message : String(error))
    throw error
  })
  if (sent.state === 'later') return wait(ctx, delivery, sent.until)
  await close(ctx, delivery, sent)
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

async function close(ctx: Context, delivery: Delivery, sent: Ended): Promise<void> {
  await act(ctx, async (open) => {
    const attempts = delivery.attempts + 1
    const ended = await endTry(open.db, delivery, { state: sent.state, attempts, error: sent.state === 'sent' ? null : sent.error, doneAt: ctx.now })
    open.record({ subject: delivery.id, internal: true, data: { channel: delivery.channel, state: sent.state, attempts } })
    if (ended && delivery.channel === 'wechat') await afterWechat(ctx, open, delivery, sent)
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

async function countTry(ctx: Context, delivery: Delivery, error: string): Promise<void> {
  const attempts = delivery.attempts + 1
  const state = attempts >= triesAtMost ? 'failed' : 'queued'
  await act(ctx, async (open) => {
    await endTry(open.db, delivery, { state, attempts, error: error.slice(0, 300), doneAt: state === 'failed' ? ctx.now : null })
    open.record({ subject: delivery.id, internal: true, data: { channel: delivery.channel, state, attempts } })
  })
}
