import { limits } from '@shared/appeals/limits'
import type { OrderDetail } from '@shared/appeals/order'
import { useState } from 'react'
import { asRefused, call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Empty, Field, RefusedNotice, Sheet } from '@/ui'
import { leadOf, mayFold } from './lead'
import { LeadChoice } from './lead-choice'
import { MergePreview } from './merge-preview'
import { type Likeness, mergeOrders } from './merging'

interface SheetProps {
  order: OrderDetail
  otherId: string
  likeness: Likeness | null
  onMerged: () => void
  /** One of the two was changed meanwhile: read it again; what was typed stays. */
  onStale: () => void
  onClose: () => void
}

/** 合并: which one leads, what will follow from it, and one button. */
export function MergeSheet({ order, otherId, likeness, onMerged, onStale, onClose }: SheetProps) {
  const asked = useCall(() => call.appeals.getOrder({ orderId: otherId }), [otherId])
  return (
    <Sheet title="合并成一件" onClose={onClose}>
      <Answer asked={asked} bones={2} missing={<Empty icon="search" title="没有找到另一件" note="可能已转走，不在您的辖区了" />}>
        {(other) => (
          <MergeForm
            order={order}
            other={other}
            likeness={likeness}
            onMerged={onMerged}
            onStale={() => {
              asked.again()
              onStale()
            }}
            onClose={onClose}
          />
        )}
      </Answer>
    </Sheet>
  )
}

type FormProps = Omit<SheetProps, 'otherId'> & { other: OrderDetail }

function MergeForm({ order, other, likeness, onMerged, onStale, onClose }: FormProps) {
  const [chosen, choose] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const into = [order, other].find(({ id }) => id === chosen) ?? leadOf(order, other)
  const from = into === order ? other : order
  const act = useAct(async () => {
    try {
      await mergeOrders(from, into, note, likeness)
    } catch (thrown) {
      if (['changedMeanwhile', 'wrongMoment'].includes(asRefused(thrown).code)) onStale()
      throw thrown
    }
    onMerged()
  })
  const wrong = act.refused?.field === 'note' ? act.refused.sentence : null
  return (
    <>
      <LeadChoice orders={[order, other]} lead={into.id} onChoose={choose} fixed={!mayFold(order) || !mayFold(other)} />
      <MergePreview from={from} into={into} />
      <Field
        label="说明（可不填）"
        value={note}
        onChange={setNote}
        placeholder="例如：两位说的是同一盏灯"
        note="只有工作人员看得到"
        max={limits.noteText}
        wrong={wrong}
      />
      <Box className="action-foot">
        <RefusedNotice refused={wrong ? null : act.refused} />
        <Box className="foot-buttons">
          <Button kind="quiet" onTap={onClose}>
            先不合
          </Button>
          <Button busy={act.busy} disabled={!mayFold(from)} onTap={() => void act.run()}>
            合并
          </Button>
        </Box>
      </Box>
    </>
  )
}
