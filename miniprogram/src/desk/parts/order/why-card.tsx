import { type DeadlineShown, stageName } from '@shared/appeals/deadline'
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

/** The four deadlines: what was met and when, what runs, what has passed. */
export function DeadlineCard({ order, onChanged }: { order: OrderDetail; onChanged: () => void }) {
  const [changing, setChanging] = useState(false)
  if (!order.acceptDue && !order.replyDue) return null
  return (
    <Card label="时限">
      <Title level={2} className="part-title">
        时限
      </Title>
      {order.deadlines.map((one) => (
        <Due key={one.stage} one={one} runs={order.clock.what === one.stage && order.clock.due !== null} />
      ))}
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

function Due({ one: { stage, due, state, at }, runs }: { one: DeadlineShown; runs: boolean }) {
  if (!due || state === 'none') return null
  const now = new Date()
  const isLate = state === 'late' || state === 'metLate'
  return (
    <Box className={`due ${runs ? 'strong' : ''}`}>
      <Box inline>{stageName[stage]}</Box>
      <Box inline className={isLate ? 'due-late' : ''}>
        {at ? `${momentWords(at, now)} 已完成${isLate ? '，超时' : ''}` : dueWords(due, state, now)}
      </Box>
    </Box>
  )
}

function dueWords(due: string, state: DeadlineShown['state'], now: Date): string {
  if (state === 'paused') return '停着'
  const late = lateWords(due, now)
  return late ? `${momentWords(due, now)}，${late}` : momentWords(due, now)
}
