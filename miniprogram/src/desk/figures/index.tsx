import type { HandlingNumbers, HandlingReport, ReportKind } from '@shared/appeals/handling-report'
import { momentWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Answer, Card, Choice, Empty, Note, Title } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { Against } from './against'
import { Figures } from './figures'
import { type Asked, Row, Table } from './table'
import './index.scss'

const kinds: readonly { key: ReportKind; name: string }[] = [
  { key: 'post', name: '按岗位' },
  { key: 'grid', name: '按网格' },
  { key: 'village', name: '按村社区' },
  { key: 'town', name: '按镇街' },
  { key: 'category', name: '按类别' },
]
const spans = [1, 3, 6, 12] as const

/** 办理报告: how it was handled here, by month and by who, where or what. Every number opens its orders. */
export default function FiguresPage() {
  const [by, setBy] = useState<ReportKind>('post')
  const [months, setMonths] = useState<number>(3)
  const asked = useCall(() => call.appeals.reportHandling({ by, months: Math.max(2, months) }), [by, months])
  return (
    <DeskPage title="办理报告" at="人员" broad>
      <Box className="wrap spans" role="radiogroup" label="看多久">
        {spans.map((span) => (
          <Choice key={span} role="radio" chosen={months === span} onTap={() => setMonths(span)}>
            {span === 1 ? '本月和上月' : `近 ${span} 个月`}
          </Choice>
        ))}
      </Box>
      <Answer asked={asked} bones={4}>
        {(report) =>
          report.all.received === 0 ? (
            <Empty icon="scales" title="还没有可以算的" note="有了诉求，几分钟后这里会算出来" />
          ) : (
            <Inside report={report} by={by} onBy={setBy} months={Math.max(2, months)} />
          )
        }
      </Answer>
    </DeskPage>
  )
}

interface InsideProps {
  report: HandlingReport
  by: ReportKind
  onBy: (by: ReportKind) => void
  months: number
}

function Inside({ report, by, onBy, months }: InsideProps) {
  const { all, rows, asOf } = report
  const whole: Asked = { months }
  return (
    <>
      <Figures all={all} asked={whole} />
      <Against months={report.months} />
      <Card label="按月">
        <Title className="part-title">按月</Title>
        <Numbers
          label="按月的办理结果"
          head="月份"
          rows={report.months.map((one) => ({ key: one.month, name: monthName(one.month), all: one.all, asked: { months, month: one.month } }))}
        />
      </Card>
      <Card label="分开看">
        <Title className="part-title">分开看</Title>
        <Box className="wrap spans" role="radiogroup" label="怎样分">
          {kinds.map(({ key, name }) => (
            <Choice key={key} role="radio" chosen={by === key} onTap={() => onBy(key)}>
              {name}
            </Choice>
          ))}
        </Box>
        <Numbers label="分开的办理结果" head="名称" rows={rows.map((row) => ({ ...row, asked: { months, by, key: row.key, name: row.name } }))} />
      </Card>
      <Note>{`${asOf ? `算到 ${momentWords(asOf, new Date())}。` : ''}按收到的月份算，撤回的、并入别件的、敏感件不算。“按时”是按时答复的，比上已答复的和超时还没答复的；“满意”是打 4–5 分的，比上评过的人，少于 5 人评的不显示；“评价率”是评过的比上能评的人`}</Note>
    </>
  )
}

function Numbers({ label, head, rows }: { label: string; head: string; rows: { key: string; name: string; all: HandlingNumbers; asked: Asked }[] }) {
  return (
    <Table head={head} label={label}>
      {rows.map(({ key, name, all, asked }) => (
        <Row key={key} name={name} of={all} asked={asked} />
      ))}
    </Table>
  )
}

/** 2026-11 → 2026 年 11 月. */
function monthName(month: string): string {
  const [year, at] = month.split('-')
  return `${year} 年 ${Number(at)} 月`
}
