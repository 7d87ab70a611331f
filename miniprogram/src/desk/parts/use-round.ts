import { useDidShow } from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { changes } from './changes'

/** A number that grows each time a page comes back into view, or when told to: what watches it asks again. */
export function useRound(): [number, () => void] {
  const [round, setRound] = useState(0)
  const begun = useRef(false)
  const next = useCallback(() => setRound((n) => n + 1), [])
  useDidShow(() => {
    if (begun.current) next()
    begun.current = true
  })
  return [round + changes.use(), next]
}
