import { statusName } from '@shared/appeals/order.flow'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Button, Card, Chip, Note, Title } from '@/ui'
import { bagName } from '@shared/appeals/bag'

/** Orders that may be about the same thing, each with why; opened beside this one. Says nothing when there are none. */
export function SimilarCard({ orderId, onBeside }: { orderId: string; onBeside: (id: string) => void }) {
  const asked = useCall(() => call.appeals.findSimilar({ orderId }), [orderId])
  if (!asked.value || asked.value.length === 0) return null
  return (
    <Card label="可能是同一件事">
      <Title level={2} className="part-title">
        可能是同一件事
      </Title>
      {asked.value.map(({ order, score, reasons }) => (
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
    </Card>
  )
}
