import { findingName, type VisitTask } from '@shared/appeals/satisfaction'
import { byWords, lateWords, sinceWords } from '@shared/platform/due-words'
import { Box, Tap } from '@/platform/host'
import { Card, Chip, scoreName, type Score, type Tone } from '@/ui'
import { openOrder } from '../parts/open-order'

/** One return visit: whose it is, until when, how often it was tried, or how it ended. */
export function TaskRow({ task }: { task: VisitTask }) {
  const now = new Date()
  const { words, tone } = stateSaid(task, now)
  const tries = task.tries > 0 && task.doneAt === null ? `联系过 ${task.tries} 次` : ''
  const lines = [task.placeName, task.category, tries].filter(Boolean).join(' · ')
  const who = task.ownAnswer && task.doneAt === null ? '您答复的，请同事回访' : task.mine ? '由您这个岗位回访' : `由${task.assignee}回访`
  return (
    <Tap onTap={() => openOrder(task.orderId)} label={[task.title, words, lines, who].join('，')}>
      <Card>
        <Box className="order-line">
          <Box className="order-title">{task.title}</Box>
          <Chip tone={tone}>{words}</Chip>
        </Box>
        <Box className="note">{`${task.number} · ${lines}`}</Box>
        <Box className="note">{`${who} · ${sinceWords(task.openedAt, now)}评的`}</Box>
      </Card>
    </Tap>
  )
}

function stateSaid({ state, due, solved, score, doneAt }: VisitTask, now: Date): { words: string; tone: Tone } {
  switch (state) {
    case 'open':
      return { words: byWords(due, now), tone: 'plain' }
    case 'overdue':
      return { words: lateWords(due, now) ?? '已超时', tone: 'late' }
    case 'unreached':
      return { words: '没联系上', tone: 'soon' }
    case 'overtaken':
      return { words: '居民要求再办', tone: 'calm' }
    case 'done': {
      const said = [solved ? findingName[solved] : '已回访', score ? `改评“${scoreName[score as Score]}”` : ''].filter(Boolean).join('，')
      return { words: said || (doneAt ?? ''), tone: solved === 'no' ? 'late' : 'good' }
    }
  }
}
