import type { OrderDetail } from '@shared/appeals/order'
import { lateWords, momentWords } from '@shared/platform/due-words'
import { Box } from '@/platform/host'
import { Card, Note, Title } from '@/ui'

/** Why it was filed so and sent here: the machine's reasons, to be doubted. */
export function WhyCard({ order }: { order: OrderDetail }) {
  return (
    <Card label="分类和派单依据">
      <Title level={2} className="part-title">
        为什么派到这里
      </Title>
      <Box>{`${order.category} · 把握 ${Math.round(order.categoryConfidence * 100)}%`}</Box>
      <Lines list={order.categoryReasons} />
      {order.secondOpinion ? <Note>{`另一种看法：${order.secondOpinion.l2 ?? order.secondOpinion.l1}（${order.secondOpinion.model}，仅供参考）`}</Note> : null}
      {order.routeReasons.length > 0 ? <Box className="gap-top">派单</Box> : null}
      <Lines list={order.routeReasons} />
    </Card>
  )
}

function Lines({ list }: { list: readonly string[] }) {
  if (list.length === 0) return null
  return (
    <Box role="list">
      {list.map((line) => (
        <Box key={line} role="listitem">
          <Note>{line}</Note>
        </Box>
      ))}
    </Box>
  )
}

/** The two deadlines, which one runs now, and whether one has passed. */
export function DeadlineCard({ order }: { order: OrderDetail }) {
  if (!order.acceptDue && !order.replyDue) return null
  return (
    <Card label="时限">
      <Title level={2} className="part-title">
        时限
      </Title>
      <Due name="接收" due={order.acceptDue} runs={order.clock.what === 'accept' && order.clock.due !== null} />
      <Due name="答复" due={order.replyDue} runs={order.clock.what === 'reply' && order.clock.due !== null} />
      {order.clock.state === 'paused' ? <Note>在等居民补充，时限停着</Note> : null}
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
