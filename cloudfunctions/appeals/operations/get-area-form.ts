import type { AreaForm } from '@shared/appeals/area-survey'
import { contract } from '@shared/contract'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { territoryNames } from '../../grids'
import { type AreaDoor, openAreaDoor } from './area-form'
import { nameIn } from './area-round'

/** The questions behind a link or a message; opening it is not written down. */
export const getAreaForm = serve(contract.appeals.getAreaForm, async (ctx, { ref }) => {
  const door = await openAreaDoor(ctx, ref)
  const { round, grid, place } = door
  const names = await territoryNames(ctx)
  return {
    title: round.title,
    gridName: nameIn(ctx, names, grid),
    closesAt: round.closesAt.toISOString(),
    state: stateOf(ctx, door),
    volunteer: place === null,
    questions: round.questions,
  }
})

function stateOf(ctx: Context, { round, place }: AreaDoor): AreaForm['state'] {
  if (place?.state === 'answered') return 'answered'
  return round.state === 'closed' || round.closesAt <= ctx.now || (place && place.state !== 'asked') ? 'over' : 'open'
}
