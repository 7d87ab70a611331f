import { limits } from '@shared/appeals/limits'
import type { OrderDetail } from '@shared/appeals/order'
import { useState } from 'react'
import { asRefused, call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Choice, Field, RefusedNotice, Sheet, Switch } from '@/ui'
import { tellChanged } from '../changes'
import { say } from '../toast'

const usual = ['不是同一件事', '地点不同', '要分别办理'] as const

interface SheetProps {
  /** The order that leads, or a merged one itself. */
  order: Pick<OrderDetail, 'id' | 'version'>
  /** What is taken out; null = everything that was merged into it, or the merged order itself. */
  taken: readonly { mergeId: string; number: string }[] | null
  title: string
  onDone: () => void
  onStale: () => void
  onClose: () => void
}

/** 拆出: every appeal goes back to its own number, history and deadlines. Possible at any time. */
export function UnmergeSheet({ order, taken, title, onDone, onStale, onClose }: SheetProps) {
  const [note, setNote] = useState('')
  const [apart, setApart] = useState(true)
  const act = useAct(async () => {
    try {
      const mergeIds = taken?.map(({ mergeId }) => mergeId)
      const { orders } = await call.appeals.unmerge({ orderId: order.id, version: order.version, note: note.trim(), apart, ...(mergeIds ? { mergeIds } : {}) })
      say(orders.length > 1 ? `已拆开，${orders.length} 件各自办理` : `${orders[0]?.number ?? '这件'} 已拆出，单独办理`)
    } catch (thrown) {
      if (['changedMeanwhile', 'wrongMoment'].includes(asRefused(thrown).code)) onStale()
      throw thrown
    }
    tellChanged()
    onDone()
  })
  const wrong = act.refused?.field === 'note' ? act.refused.sentence : null
  return (
    <Sheet title={title} onClose={onClose}>
      <Box className="preview">拆出后回到自己的编号、经过和时限。合并期间给过的答复，对它同样算数；这段时间不算超期</Box>
      <Box className="wrap reasons" role="group" label="常用理由">
        {usual.map((one) => (
          <Choice key={one} role="radio" chosen={note === one} onTap={() => setNote(one)}>
            {one}
          </Choice>
        ))}
      </Box>
      <Field label="为什么拆开" value={note} onChange={setNote} placeholder="点上面的，或自己写" max={limits.noteText} wrong={wrong} />
      <Switch title="以后不再当成同一件事" note={apart ? '不再提示，也不会自动合并' : '以后还可能提示它们相似'} on={apart} onChange={setApart} />
      <Box className="action-foot">
        <RefusedNotice refused={wrong ? null : act.refused} />
        <Box className="foot-buttons">
          <Button kind="quiet" onTap={onClose}>
            先不拆
          </Button>
          <Button busy={act.busy} disabled={!note.trim()} onTap={() => void act.run()}>
            拆开
          </Button>
        </Box>
      </Box>
    </Sheet>
  )
}
