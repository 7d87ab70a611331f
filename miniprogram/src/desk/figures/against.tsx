import type { HandlingReport } from '@shared/appeals/handling-report'
import { Box } from '@/platform/host'
import { Card, Note, Title } from '@/ui'
import { shareWords } from './words'

/** This month against the last one, in words that need no table. */
export function Against({ months }: { months: HandlingReport['months'] }) {
  const [present, last] = months
  if (!present || !last || last.all.received === 0) return null
  const lines: [string, string, string][] = [
    ['收到', String(present.all.received), String(last.all.received)],
    ['按时答复', shareWords(present.all.onTime.share), shareWords(last.all.onTime.share)],
    ['已解决', shareWords(present.all.solved.share), shareWords(last.all.solved.share)],
    ['满意', shareWords(present.all.satisfied?.share), shareWords(last.all.satisfied?.share)],
    ['评价率', shareWords(present.all.response.share), shareWords(last.all.response.share)],
  ]
  return (
    <Card label="本月和上月">
      <Title className="part-title">本月和上月</Title>
      <Box role="list">
        {lines.map(([name, now, before]) => (
          <Box key={name} role="listitem" className="against">
            <Box className="grow">{name}</Box>
            <Box className="against-now">{now}</Box>
            <Note>{`上月 ${before}`}</Note>
          </Box>
        ))}
      </Box>
      <Note>本月还没过完，在办的还没算进答复</Note>
    </Card>
  )
}
