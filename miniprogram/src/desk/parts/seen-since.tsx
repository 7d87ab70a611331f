import { sinceWords } from '@shared/platform/due-words'
import { stale } from '@/platform/seen'
import { Notice } from '@/ui'

/** Says that what is shown was read before, because there is no network now. */
export function SeenSince({ of }: { of: string }) {
  const at = stale.use()[of]
  if (!at) return null
  return <Notice tone="soon">{`没有网络，上次更新：${sinceWords(at, new Date())}`}</Notice>
}
