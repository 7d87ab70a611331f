import { useReachBottom } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Box } from '@/platform/host'
import { Answer, Button, RefusedNotice } from '@/ui'
import { OrderRow } from './order-row'
import type { Rows } from './use-rows'

interface ListProps {
  rows: Rows
  open: string | null
  onOpen: (id: string) => void
  empty: ReactNode
}

/** The orders of a list, with a way to more of them. */
export function RowsList({ rows, open, onOpen, empty }: ListProps) {
  const more = () => void (rows.next && rows.load.run())
  useReachBottom(more)
  return (
    <Answer asked={rows.first} bones={5}>
      {() => {
        const items = rows.items ?? []
        if (items.length === 0) return empty
        return (
          <>
            <Box role="list" label="工单" className="rows">
              {items.map((order) => (
                <Box key={order.id} role="listitem">
                  <OrderRow order={order} onOpen={onOpen} open={order.id === open} />
                </Box>
              ))}
            </Box>
            <RefusedNotice refused={rows.load.refused} again={more} />
            {rows.next ? (
              <Box className="rows-more">
                <Button kind="quiet" busy={rows.load.busy} onTap={more}>
                  再看一些
                </Button>
              </Box>
            ) : null}
          </>
        )
      }}
    </Answer>
  )
}
