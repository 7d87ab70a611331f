import { type MyAppealDetail, outcomeName, type TimelineEntry } from '@shared/appeals/appeal'
import { sinceWords } from '@shared/platform/due-words'
import { Box } from '@/platform/host'
import { type Score, scoreName, type Step } from '@/ui'
import { Attachments } from '../parts/attachments'

/** The timeline, newest first, with what was said and shown on the way. */
export function asSteps(one: Pick<MyAppealDetail, 'timeline'>): Step[] {
  const now = new Date()
  // Of two at the same moment the later entry comes first, too.
  const entries = [...one.timeline].reverse().sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
  return entries.map((entry, n) => ({
    key: entry.id,
    title: entry.outcome ? outcomeName[entry.outcome] : entry.line,
    note: [entry.who, sinceWords(entry.at, now)].filter(Boolean).join(' · '),
    body: <Body entry={entry} />,
    now: n === 0,
    inner: entry.internal,
  }))
}

function Body({ entry }: { entry: TimelineEntry }) {
  return (
    <>
      {entry.score ? <Box>{scoreName[entry.score as Score]}</Box> : null}
      {entry.text ? <Box className="said">{entry.text}</Box> : null}
      <Attachments list={entry.attachments} />
    </>
  )
}
