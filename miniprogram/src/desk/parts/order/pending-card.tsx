import type { OrderDetail } from '@shared/appeals/order'
import { supervisionName } from '@shared/appeals/supervision'
import { suspensionName } from '@shared/appeals/suspension'
import { momentWords, sinceWords } from '@shared/platform/due-words'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Card, Note, Notice, RefusedNotice, Title } from '@/ui'
import { setRight } from './use-correct'

const decisionWords = { ruling: '退过三次，等裁定由谁办理', extension: '申请延期，等上级批', spam: '提出不是诉求，等另一位同事核对' } as const

/** What is under way beside the handling: decisions awaited, supervision, standing still, help. Nothing of it = nothing shown. */
export function PendingCard({ order, onChanged }: { order: OrderDetail; onChanged: () => void }) {
  const { decision, supervision, suspension, helps, handBacks, isRuled, extensions } = order
  const counts = [handBacks > 0 ? `退单 ${handBacks} 次` : '', extensions > 0 ? `延期 ${extensions} 次` : '', isRuled ? '已裁定由这里办理' : ''].filter(Boolean)
  if (!decision && !supervision && !suspension && helps.length === 0 && counts.length === 0) return null
  return (
    <Card label="正在进行">
      <Title level={2} className="part-title">
        正在进行
      </Title>
      {decision ? (
        <Notice tone="soon">{`${decisionWords[decision.what]}${decision.days ? `（${decision.days} 个工作日）` : ''}。${decision.by}：${decision.note}`}</Notice>
      ) : null}
      {suspension ? (
        <Notice>{`${suspensionName[suspension.condition]}，先停下${suspension.until ? `，最晚 ${momentWords(suspension.until, new Date())} 恢复` : ''}`}</Notice>
      ) : null}
      {supervision ? <Supervised supervision={supervision} /> : null}
      {helps.map((help) => (
        <Helping key={help.id} order={order} help={help} onChanged={onChanged} />
      ))}
      {counts.length > 0 ? <Note>{counts.join(' · ')}</Note> : null}
    </Card>
  )
}

function Supervised({ supervision: { level, note, by, at, due, answer } }: { supervision: NonNullable<OrderDetail['supervision']> }) {
  const now = new Date()
  return (
    <Box className="gap-top">
      <Notice tone={answer ? 'calm' : 'late'}>{`督办（${supervisionName[level]}）· ${by} · ${sinceWords(at, now)}：${note}`}</Notice>
      <Note>{answer ? `${answer.by} ${sinceWords(answer.at, now)}回复：${answer.note}` : `请在 ${momentWords(due, now)} 前回复`}</Note>
    </Box>
  )
}

interface HelpProps {
  order: OrderDetail
  help: OrderDetail['helps'][number]
  onChanged: () => void
}

function Helping({ order, help, onChanged }: HelpProps) {
  const now = new Date()
  const drop = useAct(() => setRight(order, { do: 'dropHelper', helpId: help.id, post: help.post }, '已取消联办', onChanged))
  const state = help.dropped ? '已取消' : help.answer !== null ? '已交意见' : `${momentWords(help.due, now)} 前`
  return (
    <Box className="gap-top">
      <Box className="strong">{`联办 · ${help.post} · ${state}`}</Box>
      <Note>{`请做：${help.asked}`}</Note>
      {help.answer !== null ? <Box className="said">{`${help.answeredBy ?? help.post}：${help.answer}`}</Box> : null}
      <RefusedNotice refused={drop.refused} />
      {order.moves.includes('dropHelper') && !help.dropped && help.answer === null ? (
        <Button kind="text" small busy={drop.busy} onTap={() => void drop.run()}>
          取消联办
        </Button>
      ) : null}
    </Box>
  )
}
