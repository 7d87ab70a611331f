import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '@shared/contract'
import { levelOf } from '@shared/platform/territory'
import type { Actor } from '@platform/kernel/context'
import { byOpenid, system } from '@platform/kernel/identify'
import { perform } from '@platform/kernel/serve'
import type { Running } from '@platform/wire'
import type { Step } from './demo-appeal'
import type { OrderNow } from './progress'

type In = InferContractRouterInputs<Contract>['appeals']
type Out = InferContractRouterOutputs<Contract>['appeals']

/** One operation of `appeals` as somebody, at some time. */
export type Call = <V extends keyof In & keyof Out & string>(verb: V, input: In[V]) => Promise<Out[V]>

/** Through the one doorway, like everybody else. */
export function callAs({ house, kernel, ports }: Running, actor: Actor, now: Date): Call {
  return async (verb, input) => (await perform(house, `appeals.${verb}`, input, { actor, now, kernel, ports })) as never
}

export function actorOf({ kernel, ports }: Running, key: string): Promise<Actor> {
  return byOpenid(kernel, `demo-${key}`, ports.clock.now())
}

/** Whose move it is: the appellant's, the present holder's, somebody's above who did not answer, the system's. */
export async function actorFor(running: Running, by: string, step: Step, order: OrderNow): Promise<Actor> {
  switch (step.action) {
    case 'respond':
    case 'add':
    case 'reopen':
    case 'urge':
    case 'withdraw':
    case 'unsend':
    case 'survey':
      return actorOf(running, by)
    case 'resume':
    case 'close':
      return system(running.kernel)
    case 'release':
    case 'decline':
    case 'visit':
    case 'supervise':
      return actorOf(running, keyAbove(order))
    case 'accept':
    case 'ask':
    case 'note':
    case 'transfer':
    case 'merge':
    case 'reply':
    case 'escalate':
    case 'answerSupervision':
    case 'handBack':
    case 'inviteHelper':
    case 'askExtension':
    case 'suspend':
    case 'openDeliberation':
    case 'addArgument':
    case 'decideDeliberation':
      return byOpenid(running.kernel, order.holderOpenid, running.ports.clock.now())
  }
}

/** The committee above a grid worker's order, the town above a committee's, the district above the rest. */
function keyAbove({ territory, holderRole }: OrderNow): string {
  const [, town, village] = territory.split('.')
  if (!town || levelOf(territory) === 'town' || holderRole === 'townCentre' || holderRole === 'department') return 'districtCentre-2'
  return village && holderRole === 'gridWorker' ? `committee-${town}${village}-1` : `townCentre-${town}-1`
}
