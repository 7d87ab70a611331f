import { useState } from 'react'
import { Box } from '@/platform/host'
import { Answer, Empty } from '@/ui'
import { useKeys } from '../use-keys'
import { ActionBar } from './action-bar'
import { ActionForm } from './action-form'
import { type DeskMove, isQuick } from './make-move'
import { OrderBody } from './order-body'
import { useMove } from './use-move'
import { useOrder } from './use-order'

interface PaneProps {
  id: string
  onMoved: () => void
}

/** One order beside the list on a PC: it scrolls by itself, the moves stay at its lower edge. */
export function OrderPane({ id, onMoved }: PaneProps) {
  const asked = useOrder(id)
  const [form, setForm] = useState<DeskMove | null>(null)
  const moved = () => {
    setForm(null)
    asked.again()
    onMoved()
  }
  const order = asked.value
  const quick = useMove(order, { onMoved: moved, onStale: asked.again })
  const choose = (move: DeskMove) => (isQuick(move) ? void quick.run(move) : setForm(move))
  const ifOpen = (move: DeskMove) => () => order?.moves.includes(move) && choose(move)
  const toMoves = () => focusFirst(`moves-${id}`)
  const putAside = () => setForm(null)
  useKeys({ r: ifOpen('reply'), a: ifOpen('accept'), s: ifOpen('split'), enter: toMoves, escape: putAside })
  return (
    <Box className="desk-pane" role="region" label="工单">
      <Box className="desk-scroll" scrolls>
        <Box className="desk-order">
          <Answer asked={asked} bones={3} missing={<Empty icon="search" title="没有找到这件工单" note="可能已转走，不在您的辖区了" />}>
            {(one) => <OrderBody order={one} onChanged={moved} />}
          </Answer>
        </Box>
      </Box>
      {order && (order.moves.length > 0 || form) ? (
        <Box className="desk-foot" id={`moves-${id}`}>
          {form ? (
            <ActionForm key={form} order={order} move={form} onMoved={moved} onStale={asked.again} onClose={() => setForm(null)} titled />
          ) : (
            <ActionBar order={order} quick={quick} onChoose={choose} keyed />
          )}
        </Box>
      ) : null}
    </Box>
  )
}

/** Moves the focus to the first button in there, for those who work with keys. */
function focusFirst(id: string): void {
  if (process.env.TARO_ENV === 'h5') document.getElementById(id)?.querySelector<HTMLElement>('button, textarea')?.focus()
}
