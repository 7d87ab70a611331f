import type { Context } from '@platform/kernel/context'
import { keysToFind, type Surroundings } from '../rules/index-keys'
import { shelvesBetween } from '../rules/shelf'
import { decodeSketch, likenessVersion, link, type Sketch, sketchOf, suggestFrom } from '../rules/stand-in'
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
  /** In Chinese, the most telling first. */
  reasons: string[]
}

export interface AlikeOptions {
  limit: number
  /** Nothing said before; two years before the matter unless said otherwise. */
  since?: Date
  /** Nothing said after; now unless said otherwise. */
  at?: Date
}

interface Known extends Surroundings {
  no: number | null
  sketch: Sketch
  saidAt: Date
}

/**
 * Appeals that may be about the same event, or by the same person, best first; of a matter not sent yet, or of an appeal by its id. What it
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
    .map((one) => ({ appealId: one.appealId, ...link(known, { ...one, sketch: decodeSketch(one.sketch) }) }))
    .filter(({ score }) => score >= suggestFrom)
    .sort((a, b) => b.score - a.score || (a.appealId < b.appealId ? -1 : 1))
    .slice(0, options.limit)
}

async function filed(ctx: Context, appealId: string): Promise<Known | null> {
  const found = await findLikeness(ctx.db, ctx.districtId, appealId, likenessVersion)
  return found && { ...found, sketch: decodeSketch(found.sketch) }
}
