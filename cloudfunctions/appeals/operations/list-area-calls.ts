import { type AreaCallRow, type AreaCallState, areaCallStates } from '@shared/appeals/area-survey'
import { contract } from '@shared/contract'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { readCursor, writeCursor } from '@platform/rules/cursor'
import { maskName, maskPhone } from '@platform/rules/mask'
import { findPeople } from '@platform/store/people'
import { territoryNames } from '../../grids'
import { type AreaPlace, countAreaCalls, listAreaCalls as list } from '../store/area-sample'
import { findMyRound, nameIn } from './area-round'
import { contactOf } from './text-area-invitation'

/** The telephone list of a round in the caller's territories. Numbers are masked; reading one is another operation, with a reason. */
export const listAreaCalls = serve(contract.appeals.listAreaCalls, async (ctx, { roundId, state, after, limit }) => {
  const { territories } = await findMyRound(ctx, roundId)
  const asked = { roundId, territories, now: ctx.now }
  const [rows, counted, names] = await Promise.all([
    list(ctx.db, ctx.districtId, { ...asked, state, after: readCursor(after), limit: limit + 1 }),
    countAreaCalls(ctx.db, ctx.districtId, asked),
    territoryNames(ctx),
  ])
  const page = rows.slice(0, limit)
  const callers = await findPeople(
    ctx.db,
    ctx.districtId,
    page.flatMap(({ heldBy }) => heldBy ?? []),
  )
  const items: AreaCallRow[] = []
  for (const place of page) {
    const contact = await contactOf(ctx, place)
    items.push({
      id: place.id,
      gridName: nameIn(ctx, names, place.grid),
      name: contact?.name ? maskName(contact.name) : '居民',
      phone: contact?.phone ? maskPhone(contact.phone) : '没有号码',
      state,
      last: lastOf(place),
      tries: place.tries,
      nextTryAt: place.nextTryAt?.toISOString() ?? null,
      caller: callerOf(ctx, place, callers.get(place.heldBy ?? '')?.name ?? null),
    })
  }
  const last = rows.length > limit ? page.at(-1) : null
  const counts = Object.fromEntries(areaCallStates.map((one) => [one, counted.find((count) => count.state === one)?.count ?? 0]))
  return {
    items,
    next: last ? writeCursor({ at: last.nextTryAt ?? new Date(0), id: last.id }) : null,
    counts: counts as Record<AreaCallState, number>,
  }
})

function lastOf({ state, lastOutcome }: AreaPlace): AreaCallRow['last'] {
  if (state === 'asked') return lastOutcome
  if (state === 'unreached') return 'noAnswer'
  return state === 'reserve' ? null : state
}

function callerOf(ctx: Context, { heldBy, heldUntil }: AreaPlace, name: string | null): AreaCallRow['caller'] {
  if (!heldBy) return null
  return { name: name ?? '同事', mine: heldBy === ctx.actor.personId, until: heldUntil && heldUntil > ctx.now ? heldUntil.toISOString() : null }
}
