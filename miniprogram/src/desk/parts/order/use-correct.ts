import type { OrderDetail } from '@shared/appeals/order'
import { orderFlow } from '@shared/appeals/order.flow'
import type { CategoryName } from '@shared/triage/category'
import { useState } from 'react'
import { asRefused, type call } from '@/platform/call'
import { useAct } from '@/platform/use-act'
import { say } from '../toast'
import { type Correction, correctThroughOutbox } from './correction-parcel'

/** Where an order would go after it was set right; null = it is there already. */
export type Suggested = Awaited<ReturnType<typeof call.appeals.setCategory>>['suggestedPost']

/** Sets one thing right by way of the outbox and says `done` of it, or that it waits. Answers where the order would go now, if elsewhere. */
export async function setRight(order: OrderDetail, correction: Correction, done: string, onChanged: () => void): Promise<Suggested> {
  try {
    const result = await correctThroughOutbox(order, correction)
    say(result ? done : `现在没发出去，“${orderFlow[correction.do].label}”在待发里，有信号时自己发`)
    onChanged()
    return result?.suggestedPost ?? null
  } catch (thrown) {
    if (asRefused(thrown).code === 'changedMeanwhile') onChanged()
    throw thrown
  }
}

/** Says that a category is right (null) or sets another one. What the rules would do with it now is offered, never done. */
export function useCorrect(order: OrderDetail, onChanged: () => void) {
  const [suggested, suggest] = useState<Suggested>(null)
  const act = useAct(async (to: CategoryName | null, note?: string) => {
    if (to) suggest(await setRight(order, { do: 'setCategory', to, ...(note ? { note } : {}) }, '类别改好了，以后会判得更准', onChanged))
    else await setRight(order, { do: 'confirmCategory' }, '记下了，谢谢核对', onChanged)
    return true
  })
  return { ...act, suggested, forget: () => suggest(null) }
}
