import type { ReactNode } from 'react'
import { Box } from '@/platform/host'
import { Empty } from '@/ui'
import { OrderPane } from './order/order-pane'
import { useWide } from './use-wide'

interface PanesProps {
  /** The order that stands open; null while there is none. */
  open: string | null
  children: ReactNode
  onMoved: () => void
}

/** On a PC the list and the order stand side by side; on a phone only the list. */
export function TwoPanes({ open, children, onMoved }: PanesProps) {
  const wide = useWide()
  if (!wide) return <>{children}</>
  return (
    <>
      <Box className="desk-list" role="region" label="列表">
        {children}
      </Box>
      {open ? (
        <OrderPane key={open} id={open} onMoved={onMoved} />
      ) : (
        <Box className="desk-pane desk-nothing">
          <Empty icon="desk" title="选一件看看" note="用 j、k 上下换，回车去操作" />
        </Box>
      )}
    </>
  )
}
