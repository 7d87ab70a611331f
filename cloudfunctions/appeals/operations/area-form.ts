import { randomUUID } from 'node:crypto'
import type { AreaAnswer } from '@shared/appeals/area-survey'
import { Refusal } from '@shared/platform/refusal'
import type { Act, Context } from '@platform/kernel/context'
import { blindIndex, seal } from '@platform/kernel/seal'
import { throttle } from '@platform/store/throttles'
import { isAreaFault, readAreaAnswers } from '../rules/area-questions'
import { insertAreaAnswer } from '../store/area-answers'
import { type AreaPlace, findAreaPlace, findAreaPlaceByToken } from '../store/area-sample'
import { type AreaRoundRow, findAreaGroup, findAreaRound } from '../store/area-surveys'
import { areaHash } from './area-token'
import type { AreaContact } from './text-area-invitation'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const guessesAnHour = 60
const shanghai = 8 * 3_600_000
const day = 86_400_000

export interface AreaDoor {
  round: AreaRoundRow
  grid: string
  /** Null = through a group's link. */
  place: AreaPlace | null
}

/** What a link or a message opens. Look-ups by code are throttled. @throws Refusal notFound */
export async function openAreaDoor(ctx: Context, ref: string): Promise<AreaDoor> {
  const door = uuid.test(ref) ? await ownDoor(ctx, ref) : await doorByToken(ctx, ref)
  const round = door && (await findAreaRound(ctx.db, ctx.districtId, door.roundId))
  if (!door || !round) throw new Refusal('notFound', 'no such link', { field: 'ref', sentence: '没有找到这份问卷，请从短信、消息或群里重新打开' })
  return { round, grid: door.grid, place: door.place }
}

interface Found {
  roundId: string
  grid: string
  place: AreaPlace | null
}
const found = (place: AreaPlace | null): Found | null => (place && place.state !== 'reserve' ? { roundId: place.roundId, grid: place.grid, place } : null)

async function ownDoor(ctx: Context, id: string): Promise<Found | null> {
  const place = await findAreaPlace(ctx.db, ctx.districtId, id)
  return place?.personId && place.personId === ctx.actor.personId ? found(place) : null
}

async function doorByToken(ctx: Context, ref: string): Promise<Found | null> {
  await throttle(ctx, `area:${ctx.actor.throttleKey}`, guessesAnHour, 3600)
  const hash = areaHash(ref)
  const group = await findAreaGroup(ctx.db, ctx.districtId, hash)
  return group ? { roundId: group.roundId, grid: group.grid, place: null } : found(await findAreaPlaceByToken(ctx.db, ctx.districtId, hash))
}

/** @throws Refusal wrongMoment when the round is over. */
export function assertAreaOpen(ctx: Context, round: AreaRoundRow): void {
  if (round.state === 'closed' || round.closesAt <= ctx.now) throw new Refusal('wrongMoment', 'the round is over', { sentence: '这一轮调查已经结束，谢谢您' })
}

export const areaKeyHash = (ctx: Context, key: string): string => blindIndex(ctx.kernel.keys.index, `area:${key}`)

/** Keeps an answer without whose it was; a contact only of those who agreed. @throws Refusal badInput with the question's field. */
export async function keepAreaAnswer(
  ctx: Context,
  open: Act,
  { round, grid, place }: AreaDoor,
  given: { answers: readonly AreaAnswer[]; keyHash: string; contact: AreaContact | null; heldFor: string | null },
): Promise<boolean> {
  const read = readAreaAnswers(round.questions, given.answers)
  if (isAreaFault(read)) throw new Refusal('badInput', 'answers do not fit', read)
  const local = ctx.now.getTime() + shanghai
  return insertAreaAnswer(open.db, {
    districtId: ctx.districtId,
    id: randomUUID(),
    roundId: round.id,
    grid,
    volunteer: place === null,
    ...read,
    heldFor: Object.keys(read.words).length > 0 ? given.heldFor : null,
    hidden: false,
    contact: given.contact && seal(ctx.kernel.keys.data, JSON.stringify(given.contact)),
    day: new Date(local - (local % day) - shanghai),
    keyHash: given.keyHash,
    orderId: null,
  })
}
