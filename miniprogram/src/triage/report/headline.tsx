import type { Judgements } from '@shared/triage/report'
import { Box } from '@/platform/host'
import { Card, Note } from '@/ui'
import { gapWords, rangeWords, shareWords } from './report-words'

/** The numbers that come first: how many, how right, how sure. */
export function Headline({ all }: { all: Judgements }) {
  const looked = all.agreement.of
  return (
    <Card className="headline" label="总的情况">
      <Figure value={String(all.judged)} name="判过" note="机器定了类别的工单" />
      <Figure value={String(looked)} name="核对过" note={`改 ${all.corrected} · 确认 ${all.confirmed}`} />
      <Figure value={shareWords(all.agreement.share)} name="一级一致" note={looked > 0 ? `多半在 ${rangeWords(all.agreement)}` : '还没人核对'} />
      <Figure value={shareWords(all.exact.share)} name="两级都一致" note={looked > 0 ? `多半在 ${rangeWords(all.exact)}` : '还没人核对'} />
      <Figure value={shareWords(all.confidence)} name="平均把握" note={all.gap === null ? '还比不了' : `偏差 ${gapWords(all.gap)} 个百分点`} />
      <Figure value={shareWords(all.unsure)} name="拿不准" note="请人来定的" />
    </Card>
  )
}

function Figure({ value, name, note }: { value: string; name: string; note: string }) {
  return (
    <Box className="figure">
      <Box className="figure-name">{name}</Box>
      <Box className="figure-value">{value}</Box>
      <Note>{note}</Note>
    </Box>
  )
}
