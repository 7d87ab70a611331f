import type { PublishedDeliberation } from '@shared/appeals/deliberation'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { go } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Empty, Note, Page, RefusedNotice } from '@/ui'
import { DeliberationBody } from '../parts/deliberation'

/** 议事结果 of the village where one lives: what was suggested, what was said, what was decided and why. */
export default function Deliberations() {
  const [older, setOlder] = useState<{ items: PublishedDeliberation[]; next: string | null } | null>(null)
  const first = useCall(async () => {
    const page = await call.appeals.listDeliberations({})
    setOlder(null)
    return page
  }, [])
  const more = useAct(async (after: string) => {
    const page = await call.appeals.listDeliberations({ after })
    setOlder((before) => ({ items: [...(before?.items ?? []), ...page.items], next: page.next }))
  })
  const next = older ? older.next : first.value?.next
  return (
    <Page title="议事结果">
      <Answer asked={first} bones={3}>
        {({ items, villageName }) =>
          villageName === null ? (
            <Empty
              icon="pin"
              title="先选您住在哪里"
              note="选好以后，这里是您村（社区）的议事结果"
              action={{ name: '选住处', onTap: () => go('/grids/choose/index', { for: 'home' }) }}
            />
          ) : items.length === 0 ? (
            <Empty icon="people" title={`${villageName}还没有议事结果`} note="建议投进蓝袋子，议完的会写在这里" />
          ) : (
            <>
              <Note>{`${villageName} · 居民的建议怎么议的，结果和理由都在这里，不写姓名`}</Note>
              <Box role="list" label="议事结果" className="gap-top">
                {[...items, ...(older?.items ?? [])].map((one) => (
                  <Box key={one.id} role="listitem">
                    <Card>
                      <DeliberationBody of={one} />
                    </Card>
                  </Box>
                ))}
              </Box>
            </>
          )
        }
      </Answer>
      <RefusedNotice refused={more.refused} />
      {next ? (
        <Button kind="quiet" busy={more.busy} onTap={() => void more.run(next)}>
          再看早一些的
        </Button>
      ) : null}
    </Page>
  )
}
