import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** A small value of this phone that several screens watch. */
export interface Kept<T> {
  get(): T
  set(value: T): void
  use(): T
}

/** Keeps a value in memory, tells whoever watches, and writes it to the phone's storage when `key` is given. `mend` reads what an older program wrote. */
export function kept<T>(key: string | null, first: T, mend: (stored: T) => T = (stored) => stored): Kept<T> {
  let value: T | undefined
  const watchers = new Set<(value: T) => void>()
  const get = (): T => {
    if (value === undefined) value = key ? mend(read(key, first)) : first
    return value
  }
  const set = (next: T) => {
    // First the storage: what it has no room for has not been kept.
    if (key) Taro.setStorageSync(key, JSON.stringify(next))
    value = next
    for (const tell of watchers) tell(next)
  }
  const use = (): T => {
    const [seen, tell] = useState(get)
    useEffect(() => {
      tell(get())
      watchers.add(tell)
      return () => void watchers.delete(tell)
    }, [])
    return seen
  }
  return { get, set, use }
}

/** What storage holds, or `first` when it holds nothing or something unreadable. */
function read<T>(key: string, first: T): T {
  const text: unknown = Taro.getStorageSync(key)
  if (typeof text !== 'string' || text === '') return first
  try {
    return JSON.parse(text) as T
  } catch {
    return first
  }
}
