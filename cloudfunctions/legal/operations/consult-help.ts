import type { Card } from '@shared/legal/card'
import { mostPhrases } from '@shared/legal/consult-help'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { matchCards } from '../rules/match-card'
import { shippedPhrases } from '../rules/shipped-phrases'
import { libraries } from '../store/card-rows'
import { listTurns } from '../store/chats'
import { dropPhrase as drop, findPhrase, listPhrases as list, type PhraseRow, putPhrase } from '../store/phrases'
import { assertTheirs } from './consult'

const mostCards = 3
/** Of a long conversation the last words say best what is asked. */
const longest = 400

/** Cards that fit what the resident has said, likelier than not about this and not about other things; in the words of a reply. */
export const suggestCards = serve(contract.legal.suggestCards, async (ctx, { id }) => {
  const row = await assertTheirs(ctx, id)
  const said = (await listTurns(ctx.db, ctx.districtId, row.chatId)).flatMap(({ by, text }) => (by === 'resident' && text ? [text] : []))
  const library = await libraries.get(ctx)
  return matchCards(library.shelf(), said.join('，').slice(-longest))
    .filter(({ odds }) => odds > 0)
    .slice(0, mostCards)
    .map(({ card }) => ({ key: card.id, title: card.title, text: inWords(card) }))
})

/** A card as one would write it: what holds, what to do, what to bring, until when. */
function inWords({ answer, steps, papers, limits, cites }: Card): string {
  const numbered = steps.map((step, n) => `${n + 1}. ${step}`)
  const laws = [...new Set(cites.map(({ law, article }) => `《${law}》${article}`))]
  return [
    answer.map(({ text }) => text).join(''),
    ['可以这样办：', ...numbered].join('\n'),
    papers.length > 0 ? `带上：${papers.join('、')}` : '',
    limits.map(({ text }) => text).join(''),
    `依据：${laws.join('、')}`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** 常用语: those that come with the product, then those of the caller's places. */
export const listPhrases = serve(contract.legal.listPhrases, async (ctx) => {
  const own = await list(ctx.db, ctx.districtId, placesOf(ctx), mostPhrases)
  return [...own.map(({ id, name, body }) => ({ id, name, body, shipped: false })), ...shippedPhrases]
})

/** Keeps a phrase for the lawyers of the caller's place; under an id of theirs anew. */
export const savePhrase = serve(contract.legal.savePhrase, async (ctx, { id, name, body }) => {
  const [territory] = placesOf(ctx)
  if (!territory) throw new Refusal('notAllowed', 'no place')
  await act(ctx, async (open) => {
    const before = await findPhrase(open.db, ctx.districtId, id)
    if (before) assertOwn(ctx, before)
    else if ((await list(open.db, ctx.districtId, [territory], mostPhrases)).length >= mostPhrases)
      throw new Refusal('badInput', 'too many phrases', { field: 'name', sentence: `最多存 ${mostPhrases} 条常用语，请先删掉用不着的` })
    await putPhrase(open.db, {
      ...{ districtId: ctx.districtId, territory: before?.territory ?? territory, id, name, body },
      ...{ savedBy: ctx.actor.personId, savedAt: ctx.now },
    })
    open.record({ subject: ctx.districtId, internal: true, data: { id, name, before: before && { name: before.name, body: before.body } } })
  })
  return { id, name, body, shipped: false }
})

export const dropPhrase = serve(contract.legal.dropPhrase, async (ctx, { id }) => {
  await act(ctx, async (open) => {
    const before = await findPhrase(open.db, ctx.districtId, id)
    if (!before) throw new Refusal('notFound', `phrase ${id}`, { field: 'id', sentence: '这条常用语已经不在了' })
    assertOwn(ctx, before)
    await drop(open.db, ctx.districtId, id)
    open.record({ subject: ctx.districtId, internal: true, data: { id, dropped: { name: before.name, body: before.body } } })
  })
  return { ok: true as const }
})

const placesOf = (ctx: Context): string[] => ctx.hats.map(({ territory }) => territory)

/** @throws Refusal notAllowed for the phrases of another place */
function assertOwn(ctx: Context, { id, territory }: PhraseRow): void {
  if (!placesOf(ctx).includes(territory)) throw new Refusal('notAllowed', `phrase ${id} is of ${territory}`, { field: 'id', sentence: '这是别处律师的常用语' })
}
