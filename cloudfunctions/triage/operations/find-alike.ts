import type { Context } from '@platform/kernel/context'
import { keysToFind } from '../rules/index-keys'
import { shelvesBetween } from '../rules/shelf'
import { decodeSketch } from '../rules/likeness/encoded'
import { type Known, link, suggestFrom } from '../rules/likeness/link'
import { likenessVersion, sketchOf } from '../rules/likeness/sketch'
import { districtCommonness } from '../store/commonness'
import { findCandidates, findLikeness } from '../store/likenesses'
import type { Matter } from './remember-likeness'

/** Two years: an event is seldom older. */
const lookBack = 730 * 86_400_000

export interface Alike {
  appealId: string
  /** 0–1; at least `suggestFrom`. */
  score: number
  /** So sure that it may be linked unasked, where a district's rules allow it. */
  automatic: boolean
  /** In Chinese, the most telling first; 同一人 among them when one person said both. */
  reasons: string[]
}

export interface AlikeOptions {
  limit: number
  /** Nothing said before; two years before the matter unless said otherwise. */
  since?: Date
  /** Nothing said after; now unless said otherwise. */
  at?: Date
}

/**
 * Appeals that may be about the same event, or by the same person, best first and of equals the same words, then the newest; of a matter not sent yet, or of an appeal by its id. What it
 * reads is bounded, whatever the text and however many appeals there are. Answers appeals, not orders: which order has each now, and
 * whether it still stands, is for who asks. An appeal that is not filed yet has none.
 */
export async function findAlike(ctx: Context, about: { appealId: string } | Matter, options: AlikeOptions): Promise<Alike[]> {
  const known = 'appealId' in about ? await filed(ctx, about.appealId) : { ...about, no: null, sketch: sketchOf(about, await districtCommonness.get(ctx)) }
  if (!known) return []
  const until = options.at ?? ctx.now
  const since = options.since ?? new Date(known.saidAt.getTime() - lookBack)
  const candidates = await findCandidates(ctx.db, ctx.districtId, {
    ...keysToFind(known.sketch, known),
    shelves: shelvesBetween(since, until, known.saidAt),
    since,
    until,
    except: known.no,
  })
  return candidates
    .map((one) => {
      const sketch = decodeSketch(one.sketch)
      return { one, link: link(known, { ...one, sketch }), sameText: Number(sketch.fingerprint === known.sketch.fingerprint) }
    })
    .filter(({ link: { score } }) => score >= suggestFrom)
    .sort((a, b) => b.link.score - a.link.score || b.sameText - a.sameText || b.one.no - a.one.no)
    .slice(0, options.limit)
    .map(({ one: { appealId }, link: { score, automatic, reasons } }) => ({ appealId, score, automatic, reasons }))
}

async function filed(ctx: Context, appealId: string): Promise<(Known & { no: number }) | null> {
  const found = await findLikeness(ctx.db, ctx.districtId, appealId, likenessVersion)
  return found && { ...found, sketch: decodeSketch(found.sketch) }
}
