import { type HandlingNumbers, type Measure, measureName } from '@shared/appeals/handling-report'
import { Box, Tap } from '@/platform/host'
import { Card, Note } from '@/ui'
import { type Asked, openList } from './table'
import { rangeWords, shareWords } from './words'

/** The numbers that come first; each leads to its orders. */
export function Figures({ all, asked }: { all: HandlingNumbers; asked: Asked }) {
  const { received, answered, overdue, onTime, solved, response, satisfied, reopened } = all
  return (
    <Card className="headline" label="总的情况">
      <Figure measure="received" value={String(received)} note="件诉求" asked={asked} />
      <Figure measure="answered" value={String(answered)} note={`别的 ${received - answered} 件在办，或没有受理`} asked={asked} />
      <Figure measure="onTime" value={shareWords(onTime.share)} note={`${onTime.right} / ${onTime.of} 件`} asked={asked} />
      <Figure measure="overdue" value={String(overdue)} note="件到现在还没答复" asked={asked} />
      <Figure measure="solved" value={shareWords(solved.share)} note={`${solved.right} 件，别的是说明或暂时办不了`} asked={asked} />
      <Figure
        measure="satisfied"
        value={satisfied ? shareWords(satisfied.share) : '–'}
        note={`${satisfied ? `多半在 ${rangeWords(satisfied)}` : '评的人太少'}，评价率 ${shareWords(response.share)}`}
        asked={asked}
      />
      <Figure measure="reopened" value={String(reopened.right)} note="件居民说还没好" asked={asked} />
    </Card>
  )
}

function Figure({ measure, value, note, asked }: { measure: Measure; value: string; note: string; asked: Asked }) {
  return (
    <Tap className="figure" onTap={() => openList(measure, asked)} label={`${measureName[measure]} ${value}，${note}，看工单`}>
      <Box className="figure-name">{measureName[measure]}</Box>
      <Box className="figure-value">{value}</Box>
      <Note>{note}</Note>
    </Tap>
  )
}
