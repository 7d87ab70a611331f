import type { AskedReport, AskedRow } from '@shared/legal/asked-report'
import { parentOf } from '@shared/platform/territory'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box, Tap } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Empty, Note, Page, Title } from '@/ui'
import { monthAt, monthName, rowWords } from './words'
import './index.scss'

/** 居民问了什么: in a month, by place and matter, against the month before. Nobody's name is in it, and small numbers are not shown. */
export default function AskedPage() {
  const [back, setBack] = useState(0)
  const [at, setAt] = useState<string | null>(null)
  const month = monthAt(new Date(), back)
  const asked = useCall(() => call.legal.reportAsked(at ? { month, territory: at } : { month }), [month, at])
  return (
    <Page title="居民问了什么">
      <Box className="asked-months">
        <Button kind="quiet" small onTap={() => setBack(back + 1)}>
          上个月
        </Button>
        <Box className="strong">{monthName(month)}</Box>
        <Button kind="quiet" small disabled={back === 0} onTap={() => setBack(back - 1)}>
          下个月
        </Button>
      </Box>
      <Answer asked={asked} bones={3}>
        {(report) => <Inside report={report} began={at} onGo={setAt} />}
      </Answer>
    </Page>
  )
}

function Inside({ report, began, onGo }: { report: AskedReport; began: string | null; onGo: (at: string | null) => void }) {
  const { all, places, matters, territory } = report
  const [top] = useState(began === null ? territory : null)
  const none = all.asked === 0 && all.before === 0
  return (
    <>
      {top !== null && territory !== top ? (
        <Button kind="text" small onTap={() => onGo(parentOf(territory) === top ? null : parentOf(territory))}>
          回到上一级
        </Button>
      ) : null}
      {none ? (
        <Empty icon="scales" title={`${all.name}这个月还没有人问`} note="居民在法律咨询里问过，这里就会算出来" />
      ) : (
        <>
          <Card label={all.name}>
            <Title level={3}>{all.name}</Title>
            <Box className="asked-big">{all.asked === null ? '不显示' : `${all.asked} 次`}</Box>
            <Note>{rowWords(all)}</Note>
          </Card>
          <Rows title="问的什么事" rows={matters} />
          <Rows title="哪里问的" rows={places} onGo={onGo} />
        </>
      )}
      <Note>不带姓名。少于 5 次的，和能推算出少于 5 次的，不显示数字。接着问同一件事的、问候的、说到危险的不算；“没帮到”是居民自己说的</Note>
    </>
  )
}

function Rows({ title, rows, onGo }: { title: string; rows: readonly AskedRow[]; onGo?: (at: string) => void }) {
  if (rows.length === 0) return null
  return (
    <Card label={title}>
      <Title className="part-title">{title}</Title>
      <Box className="asked-table" role="list">
        {rows.map((row) => (
          <Box key={row.key} className="asked-row" role="listitem">
            <Box className="asked-name">
              {onGo && row.key ? (
                <Tap onTap={() => onGo(row.key)} label={`看${row.name}`}>
                  {row.name}
                </Tap>
              ) : (
                row.name
              )}
            </Box>
            <Box inline>{row.asked === null ? '不显示' : `${row.asked} 次`}</Box>
            <Note>{rowWords(row)}</Note>
          </Box>
        ))}
      </Box>
    </Card>
  )
}
