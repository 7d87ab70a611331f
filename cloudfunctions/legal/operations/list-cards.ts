import { contract } from '@shared/contract'
import type { CardLine } from '@shared/legal/card-version'
import { serve } from '@platform/kernel/serve'
import { cards as shippedCards } from '../rules/library'
import { listCardRows } from '../store/card-rows'
import { detailOf, shippedCard, standingTo } from './own-card'

const most = 200

type Line = CardLine & { asked: readonly string[] }

/** 知识卡: what waits for somebody first, then what the district wrote, then what is shipped. */
export const listCards = serve(contract.legal.listCards, async (ctx, { words, only }) => {
  standingTo(ctx, null)
  const rows = await listCardRows(ctx.db, ctx.districtId)
  const own = rows.map(({ row, last }): Line => {
    const open = row.open !== null && (last.state === 'draft' || last.state === 'inReview') ? last.state : null
    const { title, area, asked } = last.content
    const standing = row.retired ? 'retired' : row.live !== null ? 'own' : shippedCard(row.key) ? 'shipped' : 'none'
    return { key: row.key, title, area, asked, standing, open, by: last.author, at: last.writtenAt.toISOString() }
  })
  const touched = new Set(own.map(({ key }) => key))
  const untouched = shippedCards
    .filter(({ id }) => !touched.has(id))
    .map(({ id, title, area, asked }): Line => ({ key: id, title, area, asked, standing: 'shipped', open: null, by: null, at: null }))
  const found = [...own.sort(byUrgency), ...untouched].filter((one) => kinds[only](one) && isAbout(one, words.trim()))
  return { cards: found.slice(0, most), more: found.length > most }
})

export const getCard = serve(contract.legal.getCard, (ctx, { key }) => detailOf(ctx, key))

const kinds: Record<'all' | 'open' | 'inReview' | 'own' | 'retired', (line: Line) => boolean> = {
  all: () => true,
  open: ({ open }) => open === 'draft',
  inReview: ({ open }) => open === 'inReview',
  own: ({ standing }) => standing === 'own',
  retired: ({ standing }) => standing === 'retired',
}

function isAbout({ key, title, asked }: Line, words: string): boolean {
  return words === '' || [key, title, ...asked].some((text) => text.includes(words))
}

const urgency = ({ open }: Line) => (open === 'inReview' ? 0 : open === 'draft' ? 1 : 2)

function byUrgency(a: Line, b: Line): number {
  return urgency(a) - urgency(b) || (b.at ?? '').localeCompare(a.at ?? '')
}
