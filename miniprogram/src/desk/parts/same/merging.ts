import type { OrderDetail, SimilarOrder } from '@shared/appeals/order'
import { asRefused, call } from '@/platform/call'
import { tellChanged } from '../changes'
import { say } from '../toast'

/** What the machine said about the pair, sent along and kept with the merge. */
export type Likeness = Pick<SimilarOrder, 'score' | 'reasons'>

const held = ({ id, version }: Pick<OrderDetail, 'id' | 'version'>) => ({ orderId: id, version })

/** Folds `from` into `into`, says so, and offers at once to take it back. */
export async function mergeOrders(from: OrderDetail, into: OrderDetail, note: string, likeness: Likeness | null): Promise<void> {
  const done = await call.appeals.merge({
    from: held(from),
    into: held(into),
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(likeness ? { score: likeness.score, reasons: likeness.reasons.slice(0, 20) } : {}),
  })
  const many = [...from.appeals, ...into.appeals].filter(({ withdrawn }) => !withdrawn).length
  say(`已合并，${many} 位居民一起办`, {
    name: '撤销',
    onTap: () =>
      void tried('已撤销，各办各的', () =>
        call.appeals.unmerge({ orderId: done.orderId, version: done.version, mergeIds: [done.mergeId], note: '合并后随即撤销', apart: false }),
      ),
  })
  tellChanged()
}

/** 不是同一件事: remembered, and taken back by the toast. */
export async function keepApart(orderId: string, other: string): Promise<void> {
  await call.appeals.keepApart({ orderId, other, apart: true })
  say('记下了，不再提示这两件', { name: '撤销', onTap: () => void tried('已撤销', () => call.appeals.keepApart({ orderId, other, apart: false })) })
  tellChanged()
}

/** An undo has no screen of its own: what came of it, or why it was refused, is said in the same place. */
async function tried(words: string, undo: () => Promise<unknown>): Promise<void> {
  try {
    await undo()
    say(words)
  } catch (thrown) {
    say(asRefused(thrown).sentence)
  }
  tellChanged()
}
