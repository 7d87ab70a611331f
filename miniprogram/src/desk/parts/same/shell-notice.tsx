import type { OrderDetail } from '@shared/appeals/order'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Card } from '@/ui'
import { openOrder } from '../open-order'
import { UnmergeSheet } from './unmerge-sheet'

/** On an order that was merged into another one: where it went, and the way back. */
export function ShellNotice({ order, onChanged }: { order: OrderDetail; onChanged: () => void }) {
  const [open, setOpen] = useState(false)
  const into = order.mergedInto
  if (!into) return null
  const done = () => {
    setOpen(false)
    onChanged()
  }
  return (
    <Card className="shell" role="region" label="已合并">
      <Box>{`这件已并入 ${into.number}，在那里一起办理、一起答复`}</Box>
      <Box className="wrap similar-acts">
        <Button small onTap={() => openOrder(into.orderId)} label={`打开 ${into.number}`}>
          去看那一件
        </Button>
        {order.mayUnmerge ? (
          <Button kind="quiet" small onTap={() => setOpen(true)}>
            拆出，单独办
          </Button>
        ) : null}
      </Box>
      {open ? (
        <UnmergeSheet order={order} taken={null} title={`拆出 ${order.number}`} onDone={done} onStale={onChanged} onClose={() => setOpen(false)} />
      ) : null}
    </Card>
  )
}
