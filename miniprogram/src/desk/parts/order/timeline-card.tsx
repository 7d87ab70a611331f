import type { OrderDetail } from '@shared/appeals/order'
import { outcomeName } from '@shared/appeals/outcome'
import { sinceWords } from '@shared/platform/due-words'
import { Attachments } from '@/appeals/parts/attachments'
import { Box } from '@/platform/host'
import { Card, Chip, type Score, scoreName, type Step, Steps, Title } from '@/ui'

type Entry = OrderDetail['timeline'][number]

/** What happened, newest first; what residents do not see stands on its own ground. */
export function TimelineCard({ order }: { order: OrderDetail }) {
  const newest = [...order.timeline].reverse().sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
  return (
    <Card label="经过">
      <Title level={2} className="part-title">
        经过
      </Title>
      <Steps steps={newest.map(asStep)} />
    </Card>
  )
}

function asStep(entry: Entry, n: number): Step {
  const when = sinceWords(entry.at, new Date())
  return {
    key: entry.id,
    title: entry.line,
    note: [entry.who, when, entry.internal ? '居民看不到' : ''].filter(Boolean).join(' · '),
    now: n === 0 && !entry.internal,
    inner: entry.internal,
    body: (
      <>
        {entry.outcome ? <Chip tone={entry.outcome === 'solved' ? 'good' : 'soon'}>{outcomeName[entry.outcome]}</Chip> : null}
        {entry.score ? <Chip tone={entry.score > 3 ? 'good' : 'soon'}>{scoreName[entry.score as Score]}</Chip> : null}
        {entry.text ? <Box className="said">{entry.text}</Box> : null}
        <Attachments list={entry.attachments} />
      </>
    ),
  }
}
