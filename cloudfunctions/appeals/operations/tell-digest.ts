import { Refusal } from '@shared/platform/refusal'
import { contract } from '@shared/contract'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import type { Tell } from '@platform/operations/tell'
import { throttle } from '@platform/store/throttles'
import { digestDay, digestWords, endOfToday } from '../rules/digest'
import { countInHand } from '../store/in-hand'

/** 每日一报: one message in the app to each post with work in hand, once a working morning, but for who has switched it off, however often the clock looks. */
export const tellDigest = serve(contract.appeals.tellDigest, async (ctx) => {
  const day = digestDay(ctx.working, ctx.now)
  if (!day) return { told: 0 }
  try {
    return await act(ctx, async (open) => {
      // The one that counts first tells; whoever comes second is refused here and tells nothing.
      await throttle(ctx, `digest ${day}`, 1, 86_400, open.db)
      const posts = await countInHand(open.db, ctx.districtId, ctx.now, endOfToday(ctx.now))
      const tell = posts.map(
        (post): Tell => ({
          to: 'post',
          role: post.role,
          territory: post.territory,
          bodyId: post.bodyId,
          title: '今天的活',
          body: digestWords(post),
          digest: true,
        }),
      )
      open.record({ subject: `digest ${day}`, internal: true, data: { posts: tell.length, tell } })
      return { told: tell.length }
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'tooMany') return { told: 0 }
    throw error
  }
})
