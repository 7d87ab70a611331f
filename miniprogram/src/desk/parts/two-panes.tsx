import { type ReactNode, useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Empty } from '@/ui'
import { OrderPane } from './order/order-pane'
import { useWide } from './use-wide'

interface PanesProps {
  /** The order that stands open; null while there is none. */
  open: string | null
  children: ReactNode
  onMoved: () => void
}

/** On a PC the list and the order stand side by side, or two orders to compare; on a phone only the list. */
export function TwoPanes({ open, children, onMoved }: PanesProps) {
  const wide = useWide()
  const [beside, setBeside] = useState<{ of: string; id: string } | null>(null)
  if (!wide) return <>{children}</>
  const other = beside && beside.of === open ? beside.id : null
  return (
    <>
      <Box className={`desk-list ${other ? 'is-away' : ''}`} role="region" label="列表">
        {children}
      </Box>
      {open ? (
        <OrderPane key={open} id={open} onMoved={onMoved} onBeside={(id) => setBeside({ of: open, id })} keyed={!other} half={other !== null} />
      ) : (
        <Box className="desk-pane desk-nothing">
          <Empty icon="desk" title="选一件看看" note="用 j、k 上下换，回车去操作" />
        </Box>
      )}
      {other ? (
        <OrderPane
          half
          key={other}
          id={other}
          onMoved={onMoved}
          onBeside={(id) => setBeside({ of: open ?? '', id })}
          head={
            <Button kind="quiet" small icon="close" onTap={() => setBeside(null)}>
              不对照了
            </Button>
          }
        />
      ) : null}
    </>
  )
}
