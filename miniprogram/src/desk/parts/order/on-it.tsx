import { sinceWords } from '@shared/platform/due-words'
import { useEffect, useState } from 'react'
import { call } from '@/platform/call'
import { Notice } from '@/ui'

const everyMs = 60_000

interface Other {
  name: string
  post: string
  at: string
}

/** Says that this person has the order open, and shows who else has it open now. Silent when it cannot be asked. */
export function OnIt({ orderId }: { orderId: string }) {
  const [others, setOthers] = useState<readonly Other[]>([])
  useEffect(() => {
    let gone = false
    const look = () =>
      call.appeals.lookAt({ orderId }).then(
        (found) => gone || setOthers(found),
        () => undefined,
      )
    void look()
    const timer = setInterval(() => void look(), everyMs)
    return () => {
      gone = true
      clearInterval(timer)
    }
  }, [orderId])
  if (others.length === 0) return null
  return <Notice>{`${others.map(({ name, at }) => `${name}（${sinceWords(at, new Date())}）`).join('、')}也在看这件`}</Notice>
}
