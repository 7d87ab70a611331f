import { type Measure, measureName, type ReportKind } from '@shared/appeals/handling-report'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box, Tap } from '@/platform/host'
import { readQuery } from '@/platform/route'
import { useMe } from '@/platform/session'
import { Empty, Note } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { openOrder } from '../parts/open-order'
import { ExportSheet } from '../parts/export-sheet'
import { isSupervisor } from '../parts/my-posts'
import { RowsList } from '../parts/rows-list'
import { ToastLine } from '../parts/toast-line'
import { TwoPanes } from '../parts/two-panes'
import { useRound } from '../parts/use-round'
import { useRows } from '../parts/use-rows'
import { useWide } from '../parts/use-wide'

const ofScores: readonly Measure[] = ['judged', 'satisfied', 'unhappy']

/** The orders behind one number of the report. */
export default function FigureList() {
  const { params } = useRouter()
  const wide = useWide()
  const [open, setOpen] = useState<string | null>(null)
  const [round, refresh] = useRound()
  const [exporting, setExporting] = useState(false)
  const who = useMe()
  const measure = readQuery(params.measure) as Measure
  const name = readQuery(params.name) || (params.month ? readQuery(params.month) : '')
  const asked = {
    measure,
    months: Number(readQuery(params.months)) || 6,
    ...(params.month ? { month: readQuery(params.month) } : {}),
    ...(params.by ? { by: readQuery(params.by) as ReportKind, key: readQuery(params.key) } : {}),
  }
  const rows = useRows((limit, after) => call.appeals.listReported({ ...asked, limit, ...(after ? { after } : {}) }), round)
  const title = [name, measureName[measure]].filter(Boolean).join(' · ')
  return (
    <DeskPage
      title={title}
      at="人员"
      panes
      over={
        <>
          {exporting ? <ExportSheet what={{ list: 'reported', ...asked }} onClose={() => setExporting(false)} /> : null}
          <ToastLine />
        </>
      }
    >
      <TwoPanes open={open} onMoved={refresh}>
        <Box className="inbox-head search-head">
          <Box className="grow">
            {wide ? (
              <Box role="heading" level={1} className="title title-2">
                {title}
              </Box>
            ) : null}
            {ofScores.includes(measure) ? <Note>评价按人算，一件可能有几个人评；您自己答复的不列出</Note> : null}
          </Box>
          {isSupervisor(who.value) ? (
            <Tap className="filter" onTap={() => setExporting(true)} label="导出表格">
              导出
            </Tap>
          ) : null}
        </Box>
        <Box className="inbox-rows">
          <RowsList
            rows={rows}
            open={wide ? open : null}
            onOpen={(id) => (wide ? setOpen(id) : openOrder(id))}
            empty={<Empty icon="list" title="没有这样的工单" />}
          />
        </Box>
      </TwoPanes>
    </DeskPage>
  )
}
