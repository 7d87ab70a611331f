import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asRefused, type Refused } from './call'

/** What was asked of the server. `value` stays while it is asked again, so that a screen does not blink. */
export interface Asked<T> {
  state: 'loading' | 'ready' | 'refused'
  value: T | null
  refused: Refused | null
  again(): void
  /** Puts a newer answer in place, for instance the one an action gave back. */
  put(value: T): void
}

/** Asks at once, again whenever `watch` changes, and again when the page comes back into view. */
export function useCall<T>(ask: () => Promise<T>, watch: readonly unknown[]): Asked<T> {
  const [answer, setAnswer] = useState<Pick<Asked<T>, 'state' | 'value' | 'refused'>>({ state: 'loading', value: null, refused: null })
  const latest = useRef(0)
  const shown = useRef(false)
  const question = useRef(ask)
  question.current = ask

  const again = useCallback(() => {
    const mine = ++latest.current
    setAnswer((before) => (before.value === null ? { state: 'loading', value: null, refused: null } : before))
    question.current().then(
      (value) => mine === latest.current && setAnswer({ state: 'ready', value, refused: null }),
      (thrown) =>
        mine === latest.current &&
        setAnswer((before) => ({ state: before.value === null ? 'refused' : 'ready', value: before.value, refused: asRefused(thrown) })),
    )
  }, [])
  const put = useCallback((value: T) => {
    latest.current += 1
    setAnswer({ state: 'ready', value, refused: null })
  }, [])

  // The caller names what to watch.
  useEffect(again, watch)
  useDidShow(() => {
    if (shown.current) again()
    shown.current = true
  })
  return { ...answer, again, put }
}
