import { createHmac } from 'node:crypto'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { throttle } from '@platform/store/throttles'
import { adviceFor, dangerIn } from '../../triage'
import { wordToHold } from '../rules/hold-words'
import { checkPictures } from './check-pictures'
import { takeIn } from './take-in'

/** 30 appeals an hour by one person: more than anybody means, fewer than a flood. */
export const mostAnHour = 30

export const submit = serve(contract.appeals.submit, async (ctx, input) => {
  if (!ctx.actor.openid && !ctx.actor.personId) throw new Refusal('notSignedIn', 'a visitor has no one to answer to')
  const checked = await check(ctx, input.text)
  const receipt = await takeIn(ctx, {
    ...input,
    source: 'tap',
    sourceName: '小程序',
    externalId: input.key,
    title: null,
    saidAt: ctx.now,
    own: true,
    limit: ({ db }) => throttle(ctx, `submit:${ctx.actor.throttleKey}`, mostAnHour, 3600, db),
    receipt: input.anonymous ? receiptCode(ctx, input.key) : null,
    ...checked,
  })
  await checkPictures(ctx, input.attachments)
  return { ...receipt, danger: await dangerIn(ctx, input.bag, input.text), advice: adviceFor(input.text) }
})

/** Asks WeChat now, while the person counts as active (within two hours). If it cannot answer, the words are taken in and flagged. */
export async function check(ctx: Context, text: string): Promise<{ heldFor: string | null; unchecked: boolean }> {
  const word = wordToHold(text)
  if (word) return { heldFor: `含有“${word}”`, unchecked: false }
  if (!ctx.actor.openid) return { heldFor: null, unchecked: false }
  try {
    const verdict = await ctx.ports.wechat.checkText(ctx.actor.openid, text)
    return { heldFor: verdict === 'pass' ? null : `微信内容审核：${verdict === 'risky' ? '有风险' : '需人工复核'}`, unchecked: false }
  } catch {
    return { heldFor: null, unchecked: true }
  }
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/**
 * 16 letters = 80 bits, derived from the phone's own random key under a key of the house:
 * sending again after a lost answer shows the same code, and nobody else can compute it.
 */
export function receiptCode(ctx: Context, key: string): string {
  const bytes = createHmac('sha256', ctx.kernel.keys.index).update(`receipt:${key}`).digest().subarray(0, 16)
  return [...bytes].map((byte) => alphabet[byte % 32]).join('')
}
