import { useEffect, useRef } from 'react'

const [shortest, longest] = [4000, 30_000]

/** Asks again while `on`: soon after something changed (`seen`), then ever less often, so that a quiet conversation costs little. */
export function usePoll(on: boolean, seen: string, ask: () => void): void {
  const asking = useRef(ask)
  asking.current = ask
  useEffect(() => {
    if (!on || seen === '') return
    let wait = shortest
    let timer: ReturnType<typeof setTimeout>
    const next = () => {
      timer = setTimeout(() => {
        asking.current()
        wait = Math.min(longest, wait * 1.5)
        next()
      }, wait)
    }
    next()
    return () => clearTimeout(timer)
  }, [on, seen])
}
