import type { OrderDetail } from '@shared/appeals/order'
import { useState } from 'react'
import { DeliberationBody } from '@/appeals/parts/deliberation'
import { Box } from '@/platform/host'
import { Button, Card, Note, Title } from '@/ui'
import { ArgumentSheet, OpenSheet, VerdictSheet } from './deliberation-sheets'

type Which = 'openDeliberation' | 'addArgument' | 'decideDeliberation'
const names: readonly (readonly [Which, string])[] = [
  ['openDeliberation', '召集议事'],
  ['addArgument', '记一条理由'],
  ['decideDeliberation', '记议事结果'],
]
const sheets = { openDeliberation: OpenSheet, addArgument: ArgumentSheet, decideDeliberation: VerdictSheet }

/** 议事 about a suggestion: where it stands, and what may be done with it now. */
export function DeliberationCard({ order, onChanged }: { order: OrderDetail; onChanged: () => void }) {
  const [open, setOpen] = useState<Which | null>(null)
  if (order.bag !== 'suggestion' && !order.deliberation) return null
  const may = names.filter(([move]) => order.moves.includes(move))
  const Form = open && sheets[open]
  return (
    <Card label="议事">
      <Title level={2} className="part-title">
        议事
      </Title>
      {order.deliberation ? <DeliberationBody of={order.deliberation} /> : <Note>建议要先议事再答复；不用议的，答复时写明原因</Note>}
      {may.length > 0 ? (
        <Box className="wrap gap-top">
          {may.map(([move, name]) => (
            <Button key={move} kind="quiet" small onTap={() => setOpen(move)}>
              {move === 'openDeliberation' && order.deliberation ? '再议一次' : name}
            </Button>
          ))}
        </Box>
      ) : null}
      {Form ? (
        <Form
          order={order}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            onChanged()
          }}
        />
      ) : null}
    </Card>
  )
}
