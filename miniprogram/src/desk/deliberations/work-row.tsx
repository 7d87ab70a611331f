import { type DeliberationWorkRow, verdictName } from '@shared/appeals/deliberation'
import { byWords, lateWords } from '@shared/platform/due-words'
import { whenWords } from '@/appeals/parts/deliberation'
import { Box, Tap } from '@/platform/host'
import { Card, Chip, Note, type Tone } from '@/ui'
import { openOrder } from '../parts/open-order'

/** One suggestion on the list: what is asked, when it is talked about, how far it is. */
export function WorkRow({ one }: { one: DeliberationWorkRow }) {
  const now = new Date()
  const { words, tone } = stateSaid(one)
  const { deliberation } = one
  const said = deliberation?.arguments ? `记了 ${deliberation.arguments} 条理由` : deliberation && !deliberation.verdict ? '还没记理由' : ''
  const lines = deliberation ? [whenWords(deliberation, now), said].filter(Boolean) : []
  return (
    <Tap onTap={() => openOrder(one.orderId)} label={[deliberation?.topic ?? one.title, words, one.villageName, ...lines].join('，')}>
      <Card>
        <Box className="order-line">
          <Box className="order-title">{deliberation?.topic ?? one.title}</Box>
          <Chip tone={tone}>{words}</Chip>
        </Box>
        {lines.map((line) => (
          <Note key={line}>{line}</Note>
        ))}
        <Note>{`${one.number} · ${one.villageName}${deliberation?.verdict || !one.replyDue ? '' : ` · 答复${dueWords(one.replyDue, now)}`}`}</Note>
      </Card>
    </Tap>
  )
}

const dueWords = (due: string, now: Date) => lateWords(due, now) ?? byWords(due, now)

function stateSaid({ deliberation }: DeliberationWorkRow): { words: string; tone: Tone } {
  if (!deliberation) return { words: '待召集', tone: 'soon' }
  const { verdict, people, isOver } = deliberation
  if (verdict) return { words: `${verdictName[verdict]}${people ? ` · ${people} 人` : ''}`, tone: verdict === 'notAdopted' ? 'soon' : 'good' }
  if (isOver) return { words: '到时间了，请记结果', tone: 'late' }
  return { words: '正在议', tone: 'calm' }
}
