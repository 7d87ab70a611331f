import { useState } from 'react'
import { useMe } from '@/platform/session'
import { Box } from '@/platform/host'
import { Answer, Tabs } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { isAdmin } from '../parts/my-posts'
import { ToastLine } from '../parts/toast-line'
import { Calendar } from './calendar'
import { Caps } from './caps'
import { Terms } from './terms'

const tabs = [
  { key: 'terms' as const, name: '时限' },
  { key: 'calendar' as const, name: '日历和工作时间' },
  { key: 'caps' as const, name: '延期和暂停' },
]

/** 时限和日历: what deadlines are counted by. The administrator changes it; those above read it. */
export default function Clock() {
  const who = useMe()
  const [tab, setTab] = useState<(typeof tabs)[number]['key']>('terms')
  return (
    <DeskPage title="时限和日历" at="人员" broad over={<ToastLine />}>
      <Tabs label="时限和日历" tabs={tabs} chosen={tab} onChoose={setTab} />
      <Box className="gap-top" />
      <Answer asked={who} bones={2}>
        {(me) => {
          const Part = { terms: Terms, calendar: Calendar, caps: Caps }[tab]
          return <Part mayChange={isAdmin(me)} />
        }}
      </Answer>
    </DeskPage>
  )
}
