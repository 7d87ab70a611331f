import { contract } from '@shared/contract'
import { act, type Context } from '@platform/kernel/context'
import { unseal } from '@platform/kernel/seal'
import { serve } from '@platform/kernel/serve'
import { isDaytime } from '@platform/rules/quiet-hours'
import { thing } from '@platform/rules/template-message'
import { findPeople } from '@platform/store/people'
import { type AreaPlace, changeAreaPlace, findAreaPhone, findAreaPlace } from '../store/area-sample'
import { findAreaRound } from '../store/area-surveys'
import { areaToken, areaUrl } from './area-token'

/**
 * The link by text message: first the network, then an act that says so. A try that comes by night is left to the next morning.
 * @throws when the provider did not take it, so that the queue tries again.
 */
export const textAreaInvitation = serve(contract.appeals.textAreaInvitation, async (ctx, { id, again }) => {
  const place = await findAreaPlace(ctx.db, ctx.districtId, id)
  const round = place && (await findAreaRound(ctx.db, ctx.districtId, place.roundId))
  if (!place || !round || place.state !== 'asked' || round.closesAt <= ctx.now) return { sent: false }
  const phone = await numberOf(ctx, place)
  if (!isDaytime(ctx.now) || !phone) {
    await act(ctx, async (open) => {
      await changeAreaPlace(open.db, place, !phone ? { state: 'unreached' } : again ? { remindedAt: null } : { askedAt: null })
      open.record({ subject: round.id, internal: true, data: { line: phone ? '短信等白天再发' : '没有号码可发' } })
    })
    return { sent: false }
  }
  await ctx.ports.sms.send({ phone, template: 'asked', values: [thing(round.title), areaUrl(ctx, areaToken(ctx, id))] })
  await act(ctx, async (open) => open.record({ subject: round.id, internal: true, data: { line: again ? '短信提醒了一位居民' : '短信请了一位居民' } }))
  return { sent: true }
})

async function numberOf(ctx: Context, place: AreaPlace): Promise<string | null> {
  const contact = await contactOf(ctx, place)
  return contact?.phone ?? null
}

export interface AreaContact {
  name: string | null
  phone: string | null
  personId: string | null
}

/** Name and number of whoever has this place in the sample, in clear: never leaves without a reason or a yes. */
export async function contactOf(ctx: Context, { personId, phoneId }: Pick<AreaPlace, 'personId' | 'phoneId'>): Promise<AreaContact | null> {
  const key = ctx.kernel.keys.data
  if (personId) {
    const person = (await findPeople(ctx.db, ctx.districtId, [personId])).get(personId)
    return person ? { name: person.name, phone: person.phone ? unseal(key, person.phone) : null, personId } : null
  }
  const listed = phoneId ? await findAreaPhone(ctx.db, ctx.districtId, phoneId) : null
  return listed && { name: unseal(key, listed.name), phone: unseal(key, listed.phone), personId: null }
}
