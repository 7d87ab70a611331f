import { type OrderDetail, urgencies, type Urgency, urgencyWord } from '@shared/appeals/order'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Choice, Field, Note, RefusedNotice, Sheet } from '@/ui'
import { SuggestedPost } from './suggested-post'
import { type Suggested, setRight } from './use-correct'

const means: Record<Urgency, string> = {
  ordinary: '按这一类的时限办',
  urgent: '一个工作小时内接收，下一个工作日答复',
  emergency: '15 分钟内接收，24 小时内答复，日夜都算',
}

/** How pressing it really is, with the reason. The deadlines follow at once. */
export function UrgencySheet({ order, onChanged, onClose }: { order: OrderDetail; onChanged: () => void; onClose: () => void }) {
  const [urgency, setUrgency] = useState<Urgency>(order.urgency)
  const [note, setNote] = useState('')
  const [suggested, setSuggested] = useState<Suggested>(null)
  const act = useAct(async () => {
    const to = await setRight(order, { do: 'setUrgency', to: urgency, note: note.trim() }, `改为${urgencyWord[urgency]}，时限跟着变了`, onChanged)
    if (to) setSuggested(to)
    else onClose()
  })
  if (suggested)
    return (
      <Sheet title="改好了" onClose={onClose}>
        <SuggestedPost order={order} suggested={suggested} onDone={onClose} onChanged={onChanged} />
      </Sheet>
    )
  return (
    <Sheet title="改紧急程度" onClose={onClose}>
      <Box className="field">
        <Box className="field-label">{`现在是：${urgencyWord[order.urgency]}`}</Box>
        <Box className="wrap" role="radiogroup" label="紧急程度">
          {urgencies.map((one) => (
            <Choice key={one} role="radio" chosen={one === urgency} onTap={() => setUrgency(one)}>
              {urgencyWord[one]}
            </Choice>
          ))}
        </Box>
        <Note>{means[urgency]}</Note>
      </Box>
      <Field
        long
        label="为什么改"
        value={note}
        onChange={setNote}
        max={200}
        placeholder="例如：打过电话，老人一个人在家，今天要去"
        note="只有工作人员看得到"
        wrong={act.refused?.field === 'note' ? act.refused.sentence : null}
      />
      <RefusedNotice refused={act.refused?.field === 'note' ? null : act.refused} />
      <Button busy={act.busy} disabled={urgency === order.urgency || !note.trim()} onTap={() => void act.run()}>
        改紧急程度
      </Button>
    </Sheet>
  )
}
