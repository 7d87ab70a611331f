import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { readCursor, writeCursor } from '@platform/rules/cursor'
import { maskWords } from '@platform/rules/mask-words'
import { territoryNames } from '../../grids'
import { listAreaHeld as list } from '../store/area-answers'
import { findMyRound, nameIn } from './area-round'

/** Words that wait for somebody to look at them, without what tells who wrote them. */
export const listAreaHeld = serve(contract.appeals.listAreaHeld, async (ctx, { roundId, after, limit }) => {
  const { round, territories } = await findMyRound(ctx, roundId)
  const rows = await list(ctx.db, ctx.districtId, { roundId, territories, after: readCursor(after), limit: limit + 1 })
  const names = await territoryNames(ctx)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : null
  return {
    items: page.map(({ id, grid, heldFor, words }) => ({
      id,
      gridName: nameIn(ctx, names, grid),
      heldFor: heldFor ?? '',
      words: round.questions.flatMap(({ key, text }) => (words[key] ? [{ question: text, text: maskWords(words[key]) }] : [])),
    })),
    next: last ? writeCursor({ at: last.day, id: last.id }) : null,
  }
})
