import type { OrderDetail } from '@shared/appeals/order'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { go } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { Button, Empty, Field, RefusedNotice, Sheet } from '@/ui'
import { OrderRow } from '../order-row'

/** The machine overlooked it: staff look for the other order themselves, by number or words, and compare before merging. */
export function FindOther({ order }: { order: OrderDetail }) {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const act = useAct(() => call.appeals.search({ words: words.trim(), limit: 20 }))
  const [found, setFound] = useState<Awaited<ReturnType<typeof act.run>>>(null)
  const look = async () => setFound(words.trim() ? await act.run() : null)
  const others = found?.items.filter(({ id }) => id !== order.id) ?? []
  return (
    <>
      <Button kind="text" small className="find-other" icon="search" onTap={() => setOpen(true)}>
        另找一件来合并
      </Button>
      {open ? (
        <Sheet title="找另一件" onClose={() => setOpen(false)}>
          <Box className="find-line">
            <Field
              label="编号或几个字"
              kind="search"
              value={words}
              onChange={setWords}
              onEnter={() => void look()}
              placeholder="例如：路灯，或编号后四位"
              max={60}
            />
            <Button small busy={act.busy} disabled={!words.trim()} onTap={() => void look()}>
              找
            </Button>
          </Box>
          <RefusedNotice refused={act.refused} />
          {found && others.length === 0 ? <Empty icon="search" title="没有找到" note="换个说法，或用编号找" /> : null}
          <Box role="list" label="找到的工单">
            {others.map((one) => (
              <Box key={one.id} role="listitem">
                <OrderRow order={one} onOpen={(id) => go('/desk/compare/index', { of: order.id, other: id })} />
              </Box>
            ))}
          </Box>
        </Sheet>
      ) : null}
    </>
  )
}
