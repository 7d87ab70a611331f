import { useEffect, useRef } from 'react'
import type { OrderRow } from '@shared/appeals/order'
import { call } from '@/platform/call'
import { seenOr } from '@/platform/seen'
import { Empty } from '@/ui'
import { type Filters, filters } from '../parts/filters'
import { RowsList } from '../parts/rows-list'
import { SeenSince } from '../parts/seen-since'
import { useKeys } from '../parts/use-keys'
import { useRows } from '../parts/use-rows'

interface ListProps {
  chosen: Filters
  /** Grows when the list should be asked for again. */
  round: number
  open: string | null
  onOpen: (id: string) => void
  wide: boolean
}

/** The rows of one tab. On a PC the first order opens by itself, and j and k go down and up. */
export function InboxList({ chosen: { tab, bag, mineOnly }, round, open, onOpen, wide }: ListProps) {
  const seen = seenInbox({ tab, bag, mineOnly })
  const ask = (limit: number, after?: string) => call.appeals.listInbox({ tab, mineOnly, limit, ...(bag ? { bag } : {}), ...(after ? { after } : {}) })
  const rows = useRows((limit, after) => (after ? ask(limit, after) : seenOr(seen, () => ask(limit), isOrdinary)), round)
  const first = rows.items?.[0]?.id
  const begun = useRef(false)
  useEffect(() => {
    // Only once for each list: an order that was just acted on stays open when it leaves the list.
    if (!wide || !first || begun.current) return
    begun.current = true
    if (!rows.items?.some((row) => row.id === open)) onOpen(first)
  }, [wide, first, open, onOpen, rows.items])
  const step = (by: 1 | -1) => () => {
    const items = rows.items ?? []
    const next = items[items.findIndex((row) => row.id === open) + by]
    if (!wide || !next) return
    onOpen(next.id)
    scrollTo(`row-${next.id}`)
  }
  useKeys({ j: step(1), k: step(-1) })
  const filtered = bag !== null || mineOnly
  const empty = filtered ? (
    <Empty icon="check" title="没有符合的" note="筛选还开着" action={{ name: '看全部', onTap: () => filters.set({ tab, bag: null, mineOnly: false }) }} />
  ) : (
    <Empty icon="check" title={tab === 'done' ? '还没有办完的' : '都办完了'} note={tab === 'toAccept' ? '有新的会通知您' : undefined} />
  )
  return (
    <>
      <SeenSince of={seen} />
      <RowsList rows={rows} open={open} onOpen={onOpen} empty={empty} />
    </>
  )
}

/** Under which the first page of a list is kept on the phone. */
export const seenInbox = ({ tab, bag, mineOnly }: Filters): string => `inbox.${tab}.${bag}.${mineOnly}`

/** Sensitive orders do not stay on a phone. */
function isOrdinary({ items }: { items: readonly OrderRow[] }): boolean {
  return items.every(({ sensitive }) => sensitive === null)
}

function scrollTo(id: string): void {
  if (process.env.TARO_ENV !== 'h5') return
  const row = document.getElementById(id)
  // The focus goes along, or Enter would mean the row that was clicked last.
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}
