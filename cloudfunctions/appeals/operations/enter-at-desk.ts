import type { deskWays } from '@shared/appeals/appeal'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { type Context, hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { locatePoint } from '../../grids'
import { adviceFor, dangerIn } from '../../triage'
import { check } from './submit'
import { takenLate } from '../rules/taken-late'
import { takeIn } from './take-in'

/** 来访来电登记: the resident is at the desk or on the telephone; the answer goes to the number they leave. 巡查: the worker saw it. */
export const enterAtDesk = serve(contract.appeals.enterAtDesk, async (ctx, input) => {
  await assertHere(ctx, input)
  const said = { danger: await dangerIn(ctx, input.bag, input.text), advice: adviceFor(input.text) }
  const receipt = await takeIn(ctx, {
    ...input,
    said,
    data: input.how === 'patrol' ? takenLate(input.takenAt, ctx.now) : {},
    source: 'desk',
    sourceName: wayName[input.how],
    externalId: input.key,
    title: null,
    saidAt: ctx.now,
    own: false,
    receipt: null,
    ...(await check(ctx, input.text)),
  })
  return { ...receipt, ...said }
})

const wayName: Record<(typeof deskWays)[number], string> = { walkIn: '来访', telephone: '来电', patrol: '巡查' }

/** A desk writes down what happened under it. Without a chosen place the words decide, and at last the district's pool. */
async function assertHere(
  ctx: Context,
  { place, territory }: { place?: { lng: number; lat: number } | undefined; territory?: string | undefined },
): Promise<void> {
  const path = place ? await locatePoint(ctx, place) : territory
  if (!path || hatsOver(ctx, path).length > 0) return
  throw new Refusal('notAllowed', `${path} is not under the desk`, {
    field: place ? 'place' : 'territory',
    sentence: '这个位置不在您的辖区，请让当地登记，或请居民自己提交',
  })
}
