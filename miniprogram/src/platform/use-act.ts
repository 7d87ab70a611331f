import { useCallback, useRef, useState } from 'react'
import { asRefused, type Refused } from './call'

/** Something the person does: idle, busy, or refused with a sentence. */
export interface Act<In extends unknown[], Out> {
  busy: boolean
  refused: Refused | null
  /** Does it; a second tap while busy does nothing. Gives null when it was refused. */
  run(...input: In): Promise<Out | null>
  clear(): void
}

export function useAct<In extends unknown[], Out>(doIt: (...input: In) => Promise<Out>): Act<In, Out> {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const running = useRef(false)
  const latest = useRef(doIt)
  latest.current = doIt

  const run = useCallback(async (...input: In): Promise<Out | null> => {
    if (running.current) return null
    running.current = true
    setBusy(true)
    setRefused(null)
    try {
      return await latest.current(...input)
    } catch (thrown) {
      setRefused(asRefused(thrown))
      return null
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [])
  const clear = useCallback(() => setRefused(null), [])
  return { busy, refused, run, clear }
}
