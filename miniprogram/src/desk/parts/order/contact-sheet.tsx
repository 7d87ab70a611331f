import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { ring } from '@/platform/phone'
import { useAct } from '@/platform/use-act'
import { Button, Choice, Field, Notice, RefusedNotice, Sheet } from '@/ui'

const usual = ['核实情况', '约上门时间', '回访'] as const

interface SheetProps {
  orderId: string
  appealId: string
  who: string
  onClose: () => void
}

interface Contact {
  name: string | null
  phone: string | null
  behalf: string | null
}

/** A name and number in full, for a reason that is written down. */
export function ContactSheet({ orderId, appealId, who, onClose }: SheetProps) {
  const [reason, setReason] = useState('')
  const [seen, setSeen] = useState<Contact | null>(null)
  const act = useAct(async () => setSeen(await call.appeals.revealContact({ orderId, appealId, reason: reason.trim() })))
  return (
    <Sheet title={`${who}的联系方式`} onClose={onClose}>
      {seen ? (
        <Seen contact={seen} />
      ) : (
        <>
          <Notice>谁看的、什么时候看的、为什么看，都会记下来</Notice>
          <Box className="wrap reasons">
            {usual.map((one) => (
              <Choice key={one} role="radio" chosen={reason === one} onTap={() => setReason(one)}>
                {one}
              </Choice>
            ))}
          </Box>
          <Field
            label="为什么要看"
            value={reason}
            onChange={setReason}
            placeholder="点上面的，或自己写"
            max={100}
            wrong={act.refused?.field === 'reason' ? act.refused.sentence : null}
          />
          <RefusedNotice refused={act.refused?.field === 'reason' ? null : act.refused} />
          <Button busy={act.busy} disabled={!reason.trim()} onTap={() => void act.run()}>
            查看
          </Button>
        </>
      )}
    </Sheet>
  )
}

function Seen({ contact: { name, phone, behalf } }: { contact: Contact }) {
  return (
    <Box live="polite">
      <Box className="contact-line">
        <Box className="note">姓名</Box>
        <Box className="strong">{name ?? '没有留'}</Box>
      </Box>
      <Box className="contact-line">
        <Box className="note">电话</Box>
        <Box className="strong">{phone ?? '没有留'}</Box>
      </Box>
      {behalf ? (
        <Box className="contact-line">
          <Box className="note">代谁说</Box>
          <Box className="strong">{behalf}</Box>
        </Box>
      ) : null}
      {phone ? (
        <Button icon="phone" className="gap-top" onTap={() => ring(phone)}>
          打电话
        </Button>
      ) : null}
    </Box>
  )
}
