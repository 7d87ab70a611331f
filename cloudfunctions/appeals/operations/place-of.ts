import { Refusal } from '@shared/platform/refusal'
import type { Point } from '@shared/platform/place'
import { cutAt, levelOf } from '@shared/platform/territory'
import type { Context } from '@platform/kernel/context'
import { findMe } from '@platform/store/me'
import { type FoundPlace, findPlaceInText, locatePoint, placeNameOf, sureOfPlace } from '../../grids'

/** What an appeal says about where it happened. */
export interface Whereabouts {
  place?: Point | undefined
  territory?: string | undefined
  placeText?: string | null | undefined
  title: string | null
  text: string
  /** The sender may be asked for by their own grid: they are known, and named themselves. */
  sender: string | null
}

export interface Placed {
  territory: string
  point: Point | null
  /** 0–1: how sure the place is. */
  confidence: number
  reason: string
}

/** How sure a place is that only says where its sender lives. */
const byHome = 0.5
const none: Placed = { territory: '', point: null, confidence: 0, reason: '没有读出地点，进入区级待分派' }

/**
 * Where it happened: the point, else the chosen grid, else a name in the words, else where the sender lives, else the district's pool.
 * @throws Refusal `badInput` for a point outside the district or a grid that does not exist.
 */
export async function placeOf(ctx: Context, asked: Whereabouts): Promise<Placed> {
  if (asked.place) {
    const territory = await locatePoint(ctx, asked.place)
    if (!territory) throw new Refusal('badInput', 'point outside every grid', { field: 'place', sentence: '这个位置不在本区范围内，请重新选择位置' })
    return { territory, point: asked.place, confidence: 1, reason: '按地图位置' }
  }
  if (asked.territory) {
    await placeNameOf(ctx, asked.territory).catch(() => {
      throw new Refusal('badInput', `no territory ${asked.territory}`, { field: 'territory', sentence: '没有这个网格，请重新选择' })
    })
    return { territory: asked.territory, point: null, confidence: levelOf(asked.territory) === 'district' ? 0 : 0.95, reason: '按所选网格' }
  }
  return byWords(ctx, asked)
}

async function byWords(ctx: Context, asked: Whereabouts): Promise<Placed> {
  const found = await readBoth(ctx, asked, null)
  if (found && found.confidence >= sureOfPlace) return placed(found)
  const home = asked.sender && ((await findMe(ctx.db, ctx.districtId, asked.sender))?.home ?? null)
  const nearHome = home && found ? await readBoth(ctx, asked, home) : null
  if (nearHome && nearHome.confidence >= sureOfPlace) return { ...placed(nearHome), reason: `${nearHome.reason}，取离提交人最近的一处` }
  if (found) return placed(found)
  if (home && (await exists(ctx, home))) return { territory: home, point: null, confidence: byHome, reason: '没有读出地点，按提交人所在的网格' }
  return { ...none, territory: ctx.districtId }
}

/** The address that was given for it counts before what stands in the words, unless these say it more finely. */
async function readBoth(ctx: Context, { placeText, title, text }: Whereabouts, home: string | null): Promise<FoundPlace | null> {
  const all = await findPlaceInText(ctx, `${placeText ?? ''} ${title ?? ''} ${text}`, home)
  const given = placeText ? await findPlaceInText(ctx, placeText, home) : null
  if (!given || given.confidence < 0.6 || given.path === ctx.districtId) return all
  return all && cutAt(all.path, levelOf(given.path)) === given.path ? all : given
}

function placed({ path, confidence, reason }: FoundPlace): Placed {
  return { territory: path, point: null, confidence, reason: confidence < 0.9 ? `${reason}（把握 ${confidence.toFixed(2)}）` : reason }
}

async function exists(ctx: Context, path: string): Promise<boolean> {
  return placeNameOf(ctx, path).then(
    () => true,
    () => false,
  )
}
