import type { Card } from '@shared/legal/card'
import type { CardDetail, CardMove } from '@shared/legal/card-version'
import { Refusal } from '@shared/platform/refusal'
import { isWithin } from '@shared/platform/territory'
import { type Act, act, type Context, hatsOver } from '@platform/kernel/context'
import { cards as shippedCards } from '../rules/library'
import { cardChanges } from '../rules/card-changes'
import { cardMovesOf, type CardStanding, isCardMoveOf } from '../rules/card-moves'
import { type CardRow, type CardVersionRow, findCardRow, findCardVersion, holdCardRow, listCardVersions } from '../store/card-rows'

const mostVersions = 30

export function shippedCard(key: string): Card | undefined {
  return shippedCards.find(({ id }) => id === key)
}

/** @throws Refusal notAllowed for hats of another district */
export function standingTo(ctx: Context, open: CardVersionRow | null): CardStanding {
  const here = ctx.hats.filter(({ territory }) => isWithin(territory, ctx.districtId))
  if (here.length === 0) throw new Refusal('notAllowed', 'not of this district', { sentence: '这是别的区的知识卡' })
  const { personId } = ctx.actor
  return {
    writes: here.some(({ role }) => role === 'lawyer'),
    over: hatsOver(ctx, ctx.districtId).length > 0,
    wrote: open !== null && personId !== null && open.writers.includes(personId),
  }
}

/** A card held for a move: nobody else moves it meanwhile. */
export interface Held {
  row: CardRow
  open: CardVersionRow | null
  /** What residents get now. */
  live: Card | null
}

/** Holds the card, looks whether the caller may make this move now, and makes it. @throws Refusal */
export async function moveCard(
  ctx: Context,
  move: CardMove,
  { key, revision }: { key: string; revision: number },
  work: (open: Act, held: Held) => Promise<void>,
): Promise<CardDetail> {
  await act(ctx, async (opened) => {
    const row = await holdCardRow(opened.db, ctx.districtId, key)
    const open = row.open === null ? null : await findCardVersion(opened.db, ctx.districtId, key, row.open)
    const who = standingTo(ctx, open)
    // Publishing is for others than the writers, which refuseNow says.
    if (!isCardMoveOf(move, who) && !isCardMoveOf(move, { ...who, wrote: false }))
      throw new Refusal('notAllowed', `${move} is not theirs`, { sentence: whose[move] })
    // Only a draft can be of a card that nobody has heard of.
    if (move !== 'save' && row.revision === 0 && !shippedCard(key)) throw new Refusal('notFound', `card ${key}`, { field: 'key', sentence: '没有这张知识卡' })
    if (row.revision !== revision)
      throw new Refusal('changedMeanwhile', `revision ${row.revision}`, { sentence: '这张卡刚被别人改过，您写的还在，请看过新的再保存' })
    const live = await liveOf(opened.db, row)
    const state = { open: stateOf(open), isLive: live !== null }
    if (!cardMovesOf(state, who).includes(move)) throw refuseNow(move, who.wrote)
    await work(opened, { row, open, live })
  })
  return detailOf(ctx, key)
}

const whose: Record<CardMove, string> = {
  save: '知识卡由律师来写',
  send: '由写卡的律师送审',
  drop: '知识卡由律师来写',
  publish: '由区里的律师或区集成指挥中心审核发布',
  sendBack: '由区里的律师或区集成指挥中心退回',
  retire: '由区里的律师或区集成指挥中心停用',
  restore: '知识卡由律师来写',
}

function refuseNow(move: CardMove, wrote: boolean): Refusal {
  if (move === 'publish' && wrote) return new Refusal('notAllowed', 'own words', { sentence: '自己写的要由另一个人审核发布' })
  const sentence = move === 'save' ? '这张卡正在审核，请等审核人发布或退回' : '这张卡现在不能这样做，请刷新看看'
  return new Refusal('wrongMoment', `${move} now`, { sentence })
}

const stateOf = (open: CardVersionRow | null) => (open?.state === 'draft' || open?.state === 'inReview' ? open.state : null)

async function liveOf(db: Act['db'], row: CardRow): Promise<Card | null> {
  if (row.retired) return null
  if (row.live === null) return shippedCard(row.key) ?? null
  return (await findCardVersion(db, row.districtId, row.key, row.live))?.content ?? null
}

/** The card with its history and what the caller may do with it. @throws Refusal notFound */
export async function detailOf(ctx: Context, key: string): Promise<CardDetail> {
  const shipped = shippedCard(key)
  const versions = await listCardVersions(ctx.db, ctx.districtId, key, mostVersions)
  const row = (await findCardRow(ctx.db, ctx.districtId, key)) ?? {
    districtId: ctx.districtId,
    key,
    revision: 0,
    shown: 0,
    live: null,
    open: null,
    retired: false,
  }
  const open = versions.find(({ no }) => no === row.open) ?? null
  const who = standingTo(ctx, open)
  const live = await liveOf(ctx.db, row)
  const card = open?.content ?? live ?? versions[0]?.content ?? shipped
  if (!card) throw new Refusal('notFound', `card ${key}`, { field: 'key', sentence: '没有这张知识卡' })
  return {
    key,
    revision: row.revision,
    standing: row.retired ? 'retired' : row.live !== null ? 'own' : shipped ? 'shipped' : 'none',
    open: stateOf(open),
    card,
    versions: [
      ...versions.map((version, at) => ({
        no: version.no,
        state: version.state,
        author: version.author,
        writtenAt: version.writtenAt.toISOString(),
        reviewer: version.reviewer,
        reviewedAt: version.reviewedAt?.toISOString() ?? null,
        words: version.words,
        changes: cardChanges(versions[at + 1]?.content ?? shipped ?? null, version.content),
      })),
      ...(shipped && versions.length < mostVersions ? [shippedVersion] : []),
    ],
    moves: cardMovesOf({ open: stateOf(open), isLive: live !== null }, who),
  }
}

const shippedVersion = { no: 0, state: 'shipped' as const, author: null, writtenAt: null, reviewer: null, reviewedAt: null, words: null, changes: [] }
