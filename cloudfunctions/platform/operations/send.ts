import type { Context } from '../kernel/context'
import { unseal } from '../kernel/seal'
import { groupMessage } from '../rules/group-message'
import { pageOfLink, templateData, thing } from '../rules/template-message'
import { findAllowance } from '../store/allowances'
import { type Delivery, findSealed } from '../store/deliveries'
import { findRecipient } from '../store/recipients'
import { findStaffGroup } from '../store/staff-groups'
import { sayToGroup } from './say-to-group'
import type { Tell } from './tell'

/** How a try ended when the outside world answered at all. */
export type Sent = { state: 'sent' } | { state: 'refused' | 'failed'; error: string } | { state: 'later'; until: Date }

type Kind = NonNullable<Tell['template']>

/** WeChat's answer when somebody has not accepted a message (subscribeMessage.send). */
export const notAccepted = '43101'

export function templateOf(ctx: Context, delivery: Delivery): string | null {
  return (delivery.template && ctx.kernel.settings.templates[delivery.template as Kind]) || null
}

/** @throws Error when WeChat could not be reached; then it is tried again. */
export async function sendWechat(ctx: Context, delivery: Delivery): Promise<Sent> {
  const template = templateOf(ctx, delivery)
  const person = delivery.personId ? await findRecipient(ctx.db, ctx.districtId, delivery.personId) : null
  if (!template || !delivery.personId || !person?.openid) return { state: 'failed', error: 'no template or no WeChat identity' }
  if ((await findAllowance(ctx.db, ctx.districtId, { personId: delivery.personId, template })) === 0) return { state: 'refused', error: notAccepted }
  const answer = await ctx.ports.wechat.sendMessage({ openid: person.openid, template, page: pageOfLink(delivery.link), data: templateData(delivery) })
  return answer === 'sent' ? { state: 'sent' } : { state: 'refused', error: notAccepted }
}

/** @throws Error when the provider did not take it; then it is tried again. */
export async function sendSms(ctx: Context, delivery: Delivery): Promise<Sent> {
  const sealed = await numberOf(ctx, delivery)
  if (!sealed) return { state: 'failed', error: 'no telephone number' }
  const template = delivery.urgent ? 'urgent' : delivery.template === 'asked' ? 'asked' : 'replied'
  await ctx.ports.sms.send({ phone: unseal(ctx.kernel.keys.data, sealed), template, values: [thing(delivery.title), thing(delivery.body)] })
  return { state: 'sent' }
}

/** A call that reads the title and the place aloud. @throws Error when the provider did not take it; then it is tried again. */
export async function sendVoice(ctx: Context, delivery: Delivery): Promise<Sent> {
  const sealed = await numberOf(ctx, delivery)
  if (!sealed) return { state: 'failed', error: 'no telephone number' }
  await ctx.ports.voice.call({ phone: unseal(ctx.kernel.keys.data, sealed), values: [thing(delivery.title), thing(delivery.body)] })
  return { state: 'sent' }
}

/** A line in a group of staff. More than its robot may say waits for the next minute. @throws Error when WeCom did not answer; then it is tried again. */
export async function sendGroup(ctx: Context, delivery: Delivery): Promise<Sent> {
  const group = await findStaffGroup(ctx.db, ctx.districtId, delivery.recipient.replace(/^group:/, ''))
  if (!group) return { state: 'failed', error: 'no such group any more' }
  const state = await sayToGroup(ctx, group.id, unseal(ctx.kernel.keys.data, group.sealedKey), groupMessage(delivery))
  if (state === 'busy') return { state: 'later', until: new Date((Math.floor(ctx.now.getTime() / 60_000) + 1) * 60_000) }
  return state === 'sent' ? { state } : { state: 'failed', error: 'WeCom knows no such robot' }
}

/** A person's own number, or the one that the event carries for an appellant who is no person of ours. */
async function numberOf(ctx: Context, { personId, eventId, appealId }: Delivery): Promise<Buffer | null> {
  if (personId) return (await findRecipient(ctx.db, ctx.districtId, personId))?.phone ?? null
  const sealed = appealId && (await findSealed(ctx.db, ctx.districtId, { eventId, appealId }))
  return sealed ? Buffer.from(sealed, 'base64') : null
}
