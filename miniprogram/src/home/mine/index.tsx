import type { MyAppeal } from '@shared/appeals/appeal'
import { useState } from 'react'
import { AppealRow } from '@/appeals/parts/appeal-row'
import { call } from '@/platform/call'
import { receipts } from '@/platform/send-draft'
import { go } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Empty, Page, RefusedNotice, RowLink } from '@/ui'
import { OutboxCard } from '../parts/outbox-card'
import { TabBar } from '../parts/tab-bar'
import './index.scss'

export default function Mine() {
  const [older, setOlder] = useState<{ items: MyAppeal[]; next: string | null } | null>(null)
  const first = useCall(async () => {
    const page = await call.appeals.listMine({ receipts: receipts.get() })
    setOlder(null)
    return page
  }, [])
  const more = useAct(async (after: string) => {
    const page = await call.appeals.listMine({ after, receipts: receipts.get() })
    setOlder((before) => ({ items: [...(before?.items ?? []), ...page.items], next: page.next }))
  })
  const next = older ? older.next : first.value?.next
  return (
    <Page title="我的诉求" root foot={<TabBar at="我的诉求" />}>
      <OutboxCard />
      <Answer asked={first} bones={4}>
        {({ items }) =>
          items.length > 0 ? (
            [...items, ...(older?.items ?? [])].map((one) => <AppealRow key={one.ref} appeal={one} />)
          ) : (
            <Empty
              icon="list"
              title="还没有诉求"
              note="投进袋子的每一件事，谁在办、什么时候办好，都会写在这里"
              action={{ name: '去投一件', onTap: () => go('/home/index/index') }}
            />
          )
        }
      </Answer>
      <RefusedNotice refused={more.refused} />
      {next ? (
        <Button kind="quiet" busy={more.busy} onTap={() => void more.run(next)}>
          再看早一些的
        </Button>
      ) : null}
      <Card className="tight gap-top">
        <RowLink icon="ticket" title="用回执码查" note="没写名字的诉求，凭回执码看进展" onTap={() => go('/appeals/code/index')} />
      </Card>
    </Page>
  )
}
