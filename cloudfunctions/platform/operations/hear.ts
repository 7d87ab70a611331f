import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '../kernel/serve'
import { throttle } from '../store/throttles'

/** Recordings of one person in an hour. */
const mostAnHour = 60

/** 说话变成字: what somebody said into their phone, for them to correct before they send it. The recording is kept nowhere, and neither are the words. */
export const hear = serve(contract.platform.hear, async (ctx, { format, data }) => {
  if (!ctx.actor.openid && !ctx.actor.personId) throw new Refusal('notSignedIn', 'nobody to hear')
  const { hearing } = ctx.ports
  if (!hearing) throw new Refusal('unavailable', 'no hearing is set up', { field: 'data', sentence: '这里还不能把说话变成字，请打字' })
  const bytes = Buffer.from(data, 'base64')
  if (bytes.length === 0) throw new Refusal('badInput', 'empty recording', { field: 'data', sentence: '没有听到声音，请再说一次' })
  await throttle(ctx, `hear:${ctx.actor.throttleKey}`, mostAnHour, 3600)
  const words = await hearing.words({ format, bytes }).catch((error: unknown) => {
    throw new Refusal('unavailable', `hearing: ${error instanceof Error ? error.message : String(error)}`, { sentence: '这会儿听不了，请再说一次或打字' })
  })
  return { words }
})
