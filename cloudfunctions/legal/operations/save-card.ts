import { mostOwnCards } from '@shared/legal/card-version'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { Act, Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { cardChanges } from '../rules/card-changes'
import { type CardRow, changeCardRow, changeCardVersion, countCardRows, findCardVersion, listCardVersions, putCardVersion } from '../store/card-rows'
import { assertOwnQuestions } from './unanswered'
import { assertSound, withNames } from './check-card'
import { moveCard, shippedCard } from './own-card'

/** Keeps a card as the district's draft; what residents get stays as it is until somebody else has published it. */
export const saveCard = serve(contract.legal.saveCard, (ctx, { card: sent, revision, questions }) => {
  const card = withNames(sent)
  return moveCard(ctx, 'save', { key: card.id, revision }, async (opened, { row, open, live }) => {
    const inside = { ...ctx, db: opened.db }
    if (row.revision === 0) await assertRoom(inside)
    await assertSound(inside, card)
    if (questions.length > 0) await assertOwnQuestions(inside, questions)
    const no = open?.no ?? (await nextNo(opened, row))
    await putCardVersion(opened.db, {
      ...blankVersion(ctx, row, no),
      content: card,
      writers: [...new Set([...(open?.writers ?? []), ...writer(ctx)])],
      words: open?.words ?? null,
      questions: [...new Set([...(open?.questions ?? []), ...questions])],
    })
    await changeCardRow(opened.db, row, { open: no })
    opened.record({ subject: `card:${card.id}`, internal: true, data: { no, changes: cardChanges(open?.content ?? live, card) } })
  })
})

/** An old version, or the shipped card, as a new draft. It is looked over when it is saved or sent to review. */
export const restoreCard = serve(contract.legal.restoreCard, (ctx, { key, revision, no: from }) =>
  moveCard(ctx, 'restore', { key, revision }, async (opened, { row }) => {
    const old = from === 0 ? shippedCard(key) : (await findCardVersion(opened.db, ctx.districtId, key, from))?.content
    if (!old) throw new Refusal('notFound', `version ${from} of ${key}`, { field: 'no', sentence: '没有这个版本，请刷新看看' })
    const no = await nextNo(opened, row)
    await putCardVersion(opened.db, { ...blankVersion(ctx, row, no), content: old, writers: writer(ctx) })
    await changeCardRow(opened.db, row, { open: no })
    opened.record({ subject: `card:${key}`, internal: true, data: { no, from } })
  }),
)

/** A draft that nobody wants any more; what residents get stays as it is. */
export const dropCardDraft = serve(contract.legal.dropCardDraft, (ctx, asked) =>
  moveCard(ctx, 'drop', asked, async (opened, { row, open }) => {
    if (!open) return
    await changeCardVersion(opened.db, open, { state: 'retired' })
    await changeCardRow(opened.db, row, { open: null })
    opened.record({ subject: `card:${row.key}`, internal: true, data: { no: open.no } })
  }),
)

export function blankVersion(ctx: Context, { districtId, key }: CardRow, no: number) {
  return {
    districtId,
    key,
    no,
    state: 'draft' as const,
    author: signed(ctx),
    writtenAt: ctx.now,
    reviewer: null,
    reviewedAt: null,
    words: null,
    questions: [] as string[],
  }
}

/** 稻香镇 驻点律师 吕律师 */
export function signed({ hats, actor }: Context): string {
  return [hats[0]?.post, actor.name].filter(Boolean).join(' ')
}

const writer = ({ actor }: Context): string[] => (actor.personId ? [actor.personId] : [])

export async function nextNo({ db }: Act, { districtId, key }: CardRow): Promise<number> {
  const [newest] = await listCardVersions(db, districtId, key, 1)
  return (newest?.no ?? 0) + 1
}

async function assertRoom({ db, districtId }: Pick<Context, 'db' | 'districtId'>): Promise<void> {
  // The row of this very card is there already.
  if ((await countCardRows(db, districtId)) > mostOwnCards)
    throw new Refusal('badInput', 'too many cards', { field: 'card.id', sentence: `一个区最多 ${mostOwnCards} 张自己的卡，请先改已有的` })
}
