import type { OrderDetail } from '@shared/appeals/order'
import { type SensitiveSign, sensitiveSigns, signName } from '@shared/triage/sensitive'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useMe } from '@/platform/session'
import { useAct } from '@/platform/use-act'
import { Button, Card, Choice, Field, Note, RefusedNotice, Title } from '@/ui'
import { isSupervisor } from '../my-posts'
import { say } from '../toast'

const byHand: readonly SensitiveSign[] = sensitiveSigns.filter((sign) => sign !== 'category')

/** A person's word over the machine's: whether this order is for named people only. Folded until it is wanted. */
export function SensitiveCard({ order, onChanged }: { order: OrderDetail; onChanged: () => void }) {
  const who = useMe()
  const [open, setOpen] = useState(false)
  const [sign, setSign] = useState<SensitiveSign | null>(null)
  const [note, setNote] = useState('')
  const act = useAct(async () => {
    await call.appeals.setSensitive({ orderId: order.id, version: order.version, sign: order.sensitive ? null : sign, note })
    say(order.sensitive ? '已不按敏感件办' : '已转给点名的人，您这里看不到了')
    setOpen(false)
    onChanged()
  })
  if (!isSupervisor(who.value)) return null
  const name = order.sensitive ? '不按敏感件办' : '按敏感件办'
  return (
    <Card label="敏感件">
      <Title level={2} className="part-title">
        敏感件
      </Title>
      <Note>{order.sensitive ? `${signName[order.sensitive]}：只有点名的人看得到` : '群体聚集、信访、反映工作人员、涉稳的，只由点名的人办'}</Note>
      {open ? (
        <>
          {order.sensitive ? null : (
            <Box className="wrap gap-top" role="radiogroup" label="哪一种">
              {byHand.map((one) => (
                <Choice key={one} role="radio" chosen={one === sign} onTap={() => setSign(one)}>
                  {signName[one]}
                </Choice>
              ))}
            </Box>
          )}
          <Field label="理由" value={note} onChange={setNote} max={200} placeholder="记在台账里，居民看不到" />
          <RefusedNotice refused={act.refused} />
          <Box className="foot-buttons">
            <Button kind="quiet" small onTap={() => setOpen(false)}>
              先不改
            </Button>
            <Button kind="danger" small busy={act.busy} disabled={!note.trim() || !(order.sensitive || sign)} onTap={() => void act.run()}>
              {name}
            </Button>
          </Box>
        </>
      ) : (
        <Button kind="text" small onTap={() => setOpen(true)}>
          {name}
        </Button>
      )}
    </Card>
  )
}
