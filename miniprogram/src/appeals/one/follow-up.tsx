import type { MyAppealDetail } from '@shared/appeals/appeal'
import { limits } from '@shared/appeals/limits'
import { orderFlow } from '@shared/appeals/order.flow'
import { useState } from 'react'
import { call } from '@/platform/call'
import { lastReceipt } from '@/platform/send-draft'
import { go } from '@/platform/route'
import { Button, Sheet } from '@/ui'
import { WordsForm } from './words-form'

/** 还没好, after the window: what is written here becomes a new appeal with a receipt of its own. */
export function FollowUp({ one }: { one: MyAppealDetail }) {
  const [open, setOpen] = useState(false)
  if (!one.moves.includes('followUp')) return null
  const send = async (text: string, attachments: string[]) => {
    const receipt = await call.appeals.followUp({ ref: one.ref, text, attachments })
    lastReceipt.set(receipt)
    setOpen(false)
    go('/appeals/receipt/index', { ref: receipt.ref })
  }
  const note = `答复已超过 ${limits.reopenDays} 天，会另立一件接着办：地点和类别照旧，有新的编号和时限，和这一件连在一起`
  return (
    <>
      <Button kind="quiet" onTap={() => setOpen(true)}>
        {orderFlow.followUp.label}
      </Button>
      {open ? (
        <Sheet title={orderFlow.followUp.label} onClose={() => setOpen(false)}>
          <WordsForm label="哪里还没好" button="另立一件" placeholder="例如：灯修好一个月又不亮了" note={note} send={send} />
        </Sheet>
      ) : null}
    </>
  )
}
