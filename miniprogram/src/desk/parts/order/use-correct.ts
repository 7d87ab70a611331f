import type { OrderDetail } from '@shared/appeals/order'
import type { CategoryName } from '@shared/triage/category'
import { useState } from 'react'
import { asRefused, call } from '@/platform/call'
import { useAct } from '@/platform/use-act'
import { say } from '../toast'

/** Where an order would go after it was set right; null = it is there already. */
export type Suggested = Awaited<ReturnType<typeof call.appeals.setCategory>>['suggestedPost']

/** Says that a category is right (null) or sets another one. What the rules would do with it now is offered, never done. */
export function useCorrect(order: OrderDetail, onChanged: () => void) {
  const [suggested, suggest] = useState<Suggested>(null)
  const act = useAct(async (to: CategoryName | null, note?: string) => {
    const held = { orderId: order.id, version: order.version }
    try {
      if (to) suggest((await call.appeals.setCategory({ ...held, ...to, ...(note ? { note } : {}) })).suggestedPost)
      else await call.appeals.confirmCategory(held)
    } catch (thrown) {
      if (asRefused(thrown).code === 'changedMeanwhile') onChanged()
      throw thrown
    }
    say(to ? '类别改好了，以后会判得更准' : '记下了，谢谢核对')
    onChanged()
    return true
  })
  return { ...act, suggested, forget: () => suggest(null) }
}
