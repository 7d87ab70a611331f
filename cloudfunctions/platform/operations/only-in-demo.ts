import { Refusal } from '@shared/platform/refusal'
import type { Context } from '../kernel/context'

/** @throws Refusal `notAllowed` anywhere but in the local demo: on a server nobody picks who they are. */
export function onlyInDemo(ctx: Context): void {
  if (!ctx.kernel.settings.demo) throw new Refusal('notAllowed', `${ctx.operation} outside the demo`, { sentence: '只有本地演示可以切换身份' })
}
