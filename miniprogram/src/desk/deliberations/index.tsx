import { type DeliberationWorkRow, type WorkList, workListName, workLists } from '@shared/appeals/deliberation'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Empty, Note, RefusedNotice, Tabs } from '@/ui'
import { changes } from '../parts/changes'
import { DeskPage } from '../parts/desk-page'
import { WorkRow } from './work-row'

const empty: Record<WorkList, [string, string]> = {
  toCall: ['没有要召集的', '蓝袋子里的建议来了，还没议的会在这里'],
  open: ['没有正在议的', '召集以后在这里，到时间提醒您记结果'],
  decided: ['还没有议过', '记下结果就公开给村（社区）里的人看'],
}
const hint: Record<WorkList, string> = {
  toCall: '先来的在前。不用议的，答复时写明原因',
  open: '最近要议的在前',
  decided: '居民在“议事结果”里看得到结果和理由',
}

/** 议事 of the caller's territories: what waits to be called, what is going on, what was decided. */
export default function Deliberations() {
  const [asked, setList] = useState<WorkList | null>(null)
  const counts = useCall(() => call.appeals.listDeliberationWork({ list: 'open', limit: 1 }), [changes.use()])
  // Where none is going on, those that wait to be called are seen at once.
  const list = asked ?? (counts.value?.counts.open === 0 && counts.value.counts.toCall > 0 ? 'toCall' : 'open')
  const tabs = workLists.map((key) => ({ key, name: workListName[key], count: key === 'decided' ? undefined : counts.value?.counts[key] }))
  return (
    <DeskPage title="议事" at="人员" broad>
      <Tabs label="议事" tabs={tabs} chosen={list} onChoose={setList} />
      <Box className="gap-top" />
      <List key={list} list={list} />
    </DeskPage>
  )
}

function List({ list }: { list: WorkList }) {
  const [more, setMore] = useState<{ items: DeliberationWorkRow[]; next: string | null } | null>(null)
  const first = useCall(async () => {
    const page = await call.appeals.listDeliberationWork({ list })
    setMore(null)
    return page
  }, [list, changes.use()])
  const load = useAct(async (after: string) => {
    const page = await call.appeals.listDeliberationWork({ list, after })
    setMore((before) => ({ items: [...(before?.items ?? []), ...page.items], next: page.next }))
  })
  const next = more ? more.next : first.value?.next
  const [title, note] = empty[list]
  return (
    <>
      <Answer asked={first} bones={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="people" title={title} note={note} />
          ) : (
            <>
              <Note>{hint[list]}</Note>
              <Box role="list" label={workListName[list]} className="gap-top">
                {[...items, ...(more?.items ?? [])].map((one) => (
                  <Box key={`${one.orderId} ${one.deliberation?.at}`} role="listitem">
                    <WorkRow one={one} />
                  </Box>
                ))}
              </Box>
            </>
          )
        }
      </Answer>
      <RefusedNotice refused={load.refused} />
      {next ? (
        <Button kind="quiet" busy={load.busy} onTap={() => void load.run(next)}>
          再看一些
        </Button>
      ) : null}
    </>
  )
}
