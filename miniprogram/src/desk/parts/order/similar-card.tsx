import { bagName } from '@shared/appeals/bag'
import { statusName } from '@shared/appeals/order.flow'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Button, Card, Chip, Note, Title } from '@/ui'

/** So many are shown at once: the first ones are the most alike. */
const few = 2

/** Orders that may be about the same thing, each with why; opened beside this one. Says nothing when there are none. */
export function SimilarCard({ orderId, onBeside }: { orderId: string; onBeside: (id: string) => void }) {
  const asked = useCall(() => call.appeals.findSimilar({ orderId }), [orderId])
  const [all, setAll] = useState(false)
  if (!asked.value || asked.value.length === 0) return null
  const seen = all ? asked.value : asked.value.slice(0, few)
  const rest = asked.value.length - seen.length
  return (
    <Card label="可能是同一件事">
      <Title level={2} className="part-title">
        可能是同一件事
      </Title>
      {seen.map(({ order, score, reasons }) => (
        <Box key={order.id} className="similar-one">
          <Box className="row">
            <Box className="grow">
              <Box className="strong">{order.title}</Box>
              <Note>{`${bagName[order.bag]} · ${order.placeName} · ${statusName[order.status]}`}</Note>
            </Box>
            <Button kind="quiet" small onTap={() => onBeside(order.id)} label={`对照着看：${order.title}`}>
              对照
            </Button>
          </Box>
          <Box className="wrap similar-why">
            {reasons.map((reason) => (
              <Chip key={reason}>{reason}</Chip>
            ))}
            <Chip>{`相似 ${Math.round(score * 100)}%`}</Chip>
          </Box>
        </Box>
      ))}
      {rest > 0 ? <Button kind="text" small className="similar-rest" onTap={() => setAll(true)}>{`还有 ${rest} 件`}</Button> : null}
    </Card>
  )
}
