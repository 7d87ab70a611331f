import { limits } from '@shared/appeals/limits'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Answer, Empty, Note, Tabs } from '@/ui'
import { changes } from '../parts/changes'
import { DeskPage } from '../parts/desk-page'
import { ToastLine } from '../parts/toast-line'
import { ClusterList } from './cluster-list'
import { TaskRow } from './task-row'

type List = 'open' | 'overdue' | 'done'
type Tab = List | 'clusters'

const empty: Record<List, [string, string]> = {
  open: ['没有待回访的', '有居民不满意，这里会排出回访任务'],
  overdue: ['没有超时的回访', '都在时限内'],
  done: ['还没有回访过', '回访完的会在这里'],
}

/** 回访任务 of the caller's territories, and what several unhappy scores warn of. */
export default function Visits() {
  const [asked, setTab] = useState<Tab | null>(null)
  const counts = useCall(() => call.appeals.listVisits({ list: 'open', limit: 1 }), [changes.use()])
  // Whoever has only late ones sees those at once.
  const tab = asked ?? (counts.value && counts.value.open === 0 && counts.value.overdue > 0 ? 'overdue' : 'open')
  const warned = useCall(() => call.appeals.listUnhappyClusters({ state: 'open', limit: 100 }), [tab])
  const tabs = [
    { key: 'open' as const, name: '待回访', count: counts.value?.open },
    { key: 'overdue' as const, name: '已超时', count: counts.value?.overdue },
    { key: 'done' as const, name: '已回访' },
    { key: 'clusters' as const, name: '预警', count: warned.value?.items.length },
  ]
  return (
    <DeskPage title="回访和预警" at="诉求" broad over={<ToastLine />}>
      <Tabs label="回访和预警" tabs={tabs} chosen={tab} onChoose={setTab} />
      <Box className="gap-top" />
      {tab === 'clusters' ? <ClusterList onChange={warned.again} /> : <Tasks key={tab} list={tab} />}
    </DeskPage>
  )
}

function Tasks({ list }: { list: List }) {
  const asked = useCall(() => call.appeals.listVisits({ list, limit: 100 }), [list, changes.use()])
  const [title, note] = empty[list]
  return (
    <Answer asked={asked} bones={3}>
      {({ items, next }) =>
        items.length === 0 ? (
          <Empty icon="phone" title={title} note={note} />
        ) : (
          <>
            <Box role="list" label="回访任务">
              {items.map((task) => (
                <Box key={task.id} role="listitem">
                  <TaskRow task={task} />
                </Box>
              ))}
            </Box>
            <Note>{next ? '先列出最急的 100 件' : `评价不满意的，${limits.visitDays} 个工作日内由答复人以外的同事回访`}</Note>
          </>
        )
      }
    </Answer>
  )
}
