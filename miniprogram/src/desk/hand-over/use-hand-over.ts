import type { HandedOver, HandedRow } from '@shared/platform/hand-over'
import { useState } from 'react'
import { call } from '@/platform/call'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'

interface Asked {
  from: string
  to: string | null
}
type Part = (asked: Asked) => Promise<HandedOver>

/** Each word hands over what is its own. Whoever may not ask one of them has nothing there. */
const parts: readonly Part[] = [
  (asked) => call.appeals.handOver(asked),
  (asked) => call.grids.handOverShifts(asked),
  (asked) => call.legal.handOverConsultations(asked),
]

/** What hangs on somebody in a post, and its hand-over, a piece at a time: each piece holds by itself and is shown with how it went. */
export function useHandOver(from: string) {
  const hanging = useCall(async () => sum(await Promise.all(parts.map((part) => part({ from, to: null })))), [from])
  const [done, setDone] = useState<HandedRow[]>([])
  const act = useAct(async (to: string) => {
    setDone([])
    for (const part of parts) {
      let left = Number.POSITIVE_INFINITY
      while (left > 0) {
        const { rows, more } = await part({ from, to })
        setDone((before) => [...before, ...rows])
        // Nothing moved although something is left: it stays there.
        if (rows.length === 0) break
        left = more
      }
    }
    hanging.again()
  })
  return { hanging, done, act }
}

function sum(all: readonly HandedOver[]): HandedOver {
  return { rows: all.flatMap(({ rows }) => rows), more: all.reduce((n, { more }) => n + more, 0) }
}
