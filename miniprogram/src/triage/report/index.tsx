import type { TriageReport } from '@shared/triage/report'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Answer, Card, Choice, Empty, Note, Notice, Title } from '@/ui'
import { DeskPage } from '@/desk/parts/desk-page'
import { Headline } from './headline'
import { monthWords, shareWords } from './report-words'
import { Row, Table } from './table'
import './index.scss'

const spans = [3, 6, 12] as const

/** How good the machine's triage is: how often staff agreed, how sure it was, what it mixes up, and whether something has moved. */
export default function Report() {
  const [months, setMonths] = useState<number>(6)
  const asked = useCall(() => call.appeals.reportTriage({ months }), [months])
  return (
    <DeskPage title="分诊报告" at="人员" broad>
      <Box className="wrap spans" role="radiogroup" label="看多久">
        {spans.map((span) => (
          <Choice key={span} role="radio" chosen={months === span} onTap={() => setMonths(span)}>{`近 ${span} 个月`}</Choice>
        ))}
      </Box>
      <Answer asked={asked} bones={3}>
        {(report) =>
          report.all.judged === 0 ? <Empty icon="scales" title="这段时间还没有诉求" note="有了诉求，这里会算出机器判得准不准" /> : <Inside report={report} />
        }
      </Answer>
    </DeskPage>
  )
}

function Inside({ report }: { report: TriageReport }) {
  const { all, months, categories, confusions, drift, versions } = report
  const warnings = drift.filter(({ warning }) => warning !== null)
  return (
    <>
      {warnings.map(({ month, warning }) => (
        <Notice key={month} tone="soon">{`${monthWords(month)}：${warning}`}</Notice>
      ))}
      <Headline all={all} />
      <Box className="report-columns">
        <Card label="按月">
          <Title className="part-title">按月</Title>
          <Table head="月份" label="按月的分诊结果">
            {months.map(({ month, all: one }) => (
              <Row key={month} name={monthWords(month)} of={one} />
            ))}
          </Table>
        </Card>
        <Card label="常判错的">
          <Title className="part-title">常判错的</Title>
          {confusions.length === 0 ? <Note>还没有人改过一级类别</Note> : null}
          <Box role="list">
            {confusions.map(({ from, to, count }) => (
              <Box key={`${from}${to}`} role="listitem" className="confusion">
                <Box className="grow">{`${from} → ${to}`}</Box>
                <Box>{`${count} 件`}</Box>
              </Box>
            ))}
          </Box>
          <Title className="part-title gap-top">模型</Title>
          {versions.map(({ model, judged, agreement }) => (
            <Note
              key={model}
            >{`${model || '早先的（没有记版本）'}：判过 ${judged} 件，${agreement.of > 0 ? `核对 ${agreement.of} 件，一致 ${shareWords(agreement.share)}` : '还没人核对'}`}</Note>
          ))}
        </Card>
      </Box>
      <Card label="按类别">
        <Title className="part-title">按类别</Title>
        <Table head="一级类别" label="按类别的分诊结果">
          {categories.map(({ l1, all: one }) => (
            <Row key={l1} name={l1} of={one} />
          ))}
        </Table>
      </Card>
      <Note>“一致”只算工作人员核对过的：改过的和点了“类别正确”的。核对得越多，区间越窄。“偏差”是机器的把握减去实际一致，大于零就是太自信</Note>
    </>
  )
}
