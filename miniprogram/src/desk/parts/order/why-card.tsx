import { type OrderDetail, urgencyWord } from '@shared/appeals/order'
import { lateWords, momentWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Card, Note, Title } from '@/ui'
import { Lines } from './explained'
import { UrgencySheet } from './urgency-sheet'

/** Why it was sent here. */
export function WhyCard({ order }: { order: OrderDetail }) {
  if (order.routeReasons.length === 0) return null
  return (
    <Card label="派单依据">
      <Title level={2} className="part-title">
        为什么派到这里
      </Title>
      <Lines list={order.routeReasons} />
    </Card>
  )
}

/** The two deadlines, which one runs now, and whether one has passed. */
export function DeadlineCard({ order, onChanged }: { order: OrderDetail; onChanged: () => void }) {
  const [changing, setChanging] = useState(false)
  if (!order.acceptDue && !order.replyDue) return null
  return (
    <Card label="时限">
      <Title level={2} className="part-title">
        时限
      </Title>
      <Due name="接收" due={order.acceptDue} runs={order.clock.what === 'accept' && order.clock.due !== null} />
      <Due name="答复" due={order.replyDue} runs={order.clock.what === 'reply' && order.clock.due !== null} />
      {order.clock.state === 'paused' ? <Note>{order.status === 'suspended' ? '暂停办理，时限停着' : '在等居民补充，时限停着'}</Note> : null}
      {order.moves.includes('setUrgency') ? (
        <Box className="wrap category-acts">
          <Note>{`紧急程度：${urgencyWord[order.urgency]}`}</Note>
          <Button kind="text" small onTap={() => setChanging(true)}>
            改紧急程度
          </Button>
        </Box>
      ) : null}
      {changing ? <UrgencySheet order={order} onChanged={onChanged} onClose={() => setChanging(false)} /> : null}
    </Card>
  )
}

function Due({ name, due, runs }: { name: string; due: string | null; runs: boolean }) {
  if (!due) return null
  const now = new Date()
  const late = runs ? lateWords(due, now) : null
  return (
    <Box className={`due ${runs ? 'strong' : ''}`}>
      <Box inline>{name}</Box>
      <Box inline className={late ? 'due-late' : ''}>
        {late ? `${momentWords(due, now)}，${late}` : momentWords(due, now)}
      </Box>
    </Box>
  )
}
