import { Refusal } from '@shared/platform/refusal'
import type { Context } from '../kernel/context'
import { throttle } from '../store/throttles'

/** WeCom takes 20 messages a minute of one robot; a few are left for whoever tries it by hand. */
const mostInMinute = 18

/**
 * Says a line in a group, within what its robot may say in a minute.
 * @throws Error when the far end did not answer
 */
export async function sayToGroup(ctx: Context, groupId: string, key: string, text: string): Promise<'sent' | 'busy' | 'gone'> {
  try {
    await throttle(ctx, `group ${groupId}`, mostInMinute, 60)
  } catch (error) {
    if (error instanceof Refusal) return 'busy'
    throw error
  }
  return ctx.ports.robot.say({ key, text })
}
