import { Refusal } from '@shared/platform/refusal'
import { type Act, act, type Context } from '@platform/kernel/context'

/** What was to be held is another one by now: merged or un-merged between looking and holding. */
export class MovedMeanwhile extends Error {}

const tries = 5

/** An act that begins anew when what it wants to hold has just moved. Nothing of the first try stays. */
export async function again<T>(ctx: Context, work: (open: Act) => Promise<T>): Promise<T> {
  return retrying(() => act(ctx, work))
}

/** Does it anew, five times at most, as long as what it wants to hold moves. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let left = tries; left > 0; left--) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof MovedMeanwhile)) throw error
    }
  }
  throw new Refusal('changedMeanwhile', `moved ${tries} times`, { sentence: '这件事正在被合并或拆开，您写的内容还在，请稍后再试' })
}
