import type { OrderRow } from '@shared/appeals/order'
import { useEffect, useRef, useState } from 'react'
import { useAct } from '@/platform/use-act'
import { type Asked, useCall } from '@/platform/use-call'

interface Page {
  items: OrderRow[]
  next: string | null
}

const pageSize = 20
const longest = 100

/** Orders page by page. Asked again (whenever `round` changes), it brings as many as were seen, so that the place in the list is kept. */
export function useRows(ask: (limit: number, after?: string) => Promise<Page>, round: number) {
  const seen = useRef(pageSize)
  const [more, setMore] = useState<Page | null>(null)
  const first: Asked<Page> = useCall(() => ask(Math.min(longest, seen.current)), [round])
  useEffect(() => setMore(null), [first.value])
  const items = first.value ? [...first.value.items, ...(more?.items ?? [])] : null
  const next = more ? more.next : (first.value?.next ?? null)
  const load = useAct(async () => {
    if (!next) return
    const page = await ask(pageSize, next)
    setMore((before) => ({ items: [...(before?.items ?? []), ...page.items], next: page.next }))
  })
  if (items) seen.current = Math.max(pageSize, items.length)
  return { first, items, next, load }
}

export type Rows = ReturnType<typeof useRows>
