import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { placeNameOf } from '../../grids'
import { bookOf, judgeHere, liveBook, sensitiveIn } from '../../triage'
import { deadlines } from '../rules/deadlines'
import { termLevelOf } from '../rules/terms'
import { clockFor } from './clock-for'
import { namedPost } from './named-post'
import { placeOf } from './place-of'
import { routeMatter } from './route-matter'

/** What would happen to this appeal: place, category, urgency, rule, post and deadlines, each with its reasons. Writes nothing. */
export const foreseeRoute = serve(contract.appeals.foreseeRoute, async (ctx, { at, version, title = null, ...asked }) => {
  const then = { ...ctx, now: at ? new Date(at) : ctx.now }
  const placed = await placeOf(then, { ...asked, title, sender: null })
  const judged = await judgeHere(ctx, { bag: asked.bag, title, text: asked.text })
  const book = version === undefined ? await liveBook(ctx) : await bookOf(ctx, version)
  const text = `${title ?? ''} ${asked.text}`
  const sign = sensitiveIn(`${title ?? ''}\n${asked.text}`, { l1: judged.category.l1, flagged: judged.terms.sensitive })
  const named = sign && { ...(await namedPost(then, sign, asked.text)), rule: null }
  const { post, reasons, rule } = named ?? (await routeMatter(then, { ...judged, bag: asked.bag, territory: placed.territory, text }, book))
  const matter = { bag: asked.bag, urgency: judged.urgency, level: termLevelOf(post.territory) }
  const due = deadlines(await clockFor(ctx), then.now, matter, judged.terms)
  return {
    place: { territory: placed.territory, placeName: await placeNameOf(ctx, placed.territory), confidence: placed.confidence, reason: placed.reason },
    category: { ...judged.category, confidence: judged.confidence, reasons: judged.reasons },
    urgency: judged.urgency,
    bagHint: judged.bagHint,
    rule: rule && book && { id: rule.id, version: book.version, sentence: book.sentence(rule) },
    post: { key: post.key, role: post.role, name: post.postName, person: named ? '点名的人' : post.name, onDuty: post.onDuty },
    routeReasons: [placed.reason, ...reasons],
    acceptDue: due.acceptDue.toISOString(),
    replyDue: due.replyDue.toISOString(),
  }
})
