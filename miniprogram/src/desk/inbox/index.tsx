import type { InboxTab } from '@shared/appeals/order'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { go } from '@/platform/route'
import { seenOr } from '@/platform/seen'
import { isSupervisor } from '../parts/my-posts'
import { useMe } from '@/platform/session'
import { useCall } from '@/platform/use-call'
import { Tabs } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { filters } from '../parts/filters'
import { openOrder } from '../parts/open-order'
import { ToastLine } from '../parts/toast-line'
import { TwoPanes } from '../parts/two-panes'
import { useKeys } from '../parts/use-keys'
import { useRound } from '../parts/use-round'
import { useWide } from '../parts/use-wide'
import { BulkSheet } from './bulk-sheet'
import { FilterRow } from './filter-row'
import { ExportSheet } from '../parts/export-sheet'
import { InboxList } from './inbox-list'
import { Tools } from './tools'

const tabs: readonly { key: InboxTab; name: string }[] = [
  { key: 'held', name: '待审核' },
  { key: 'toAccept', name: '待接收' },
  { key: 'handling', name: '办理中' },
  { key: 'dueSoon', name: '快到期' },
  { key: 'toDecide', name: '待我决定' },
  { key: 'supervised', name: '督办中' },
  { key: 'helping', name: '请我联办' },
  { key: 'toVisit', name: '待回访' },
  { key: 'done', name: '已办' },
]

const rare: readonly InboxTab[] = ['held', 'toDecide', 'supervised', 'helping']

/** 收件箱: what waits for this person, the nearest deadline first. */
export default function Inbox() {
  const who = useMe()
  const chosen = filters.use()
  const wide = useWide()
  const [open, setOpen] = useState<string | null>(null)
  const [round, refresh] = useRound()
  const [bulk, setBulk] = useState(false)
  const [exporting, setExporting] = useState(false)
  const counts = useCall(() => seenOr(`counts.${chosen.mineOnly}`, () => call.appeals.countInbox({ mineOnly: chosen.mineOnly })), [chosen.mineOnly, round])
  usePullDownRefresh(() => {
    refresh()
    Taro.stopPullDownRefresh()
  })
  useKeys({ '/': () => go('/desk/search/index') })
  const show = (id: string) => (wide ? setOpen(id) : openOrder(id))
  // What most people never have shows only while there is something in it.
  const seen = tabs.filter(
    ({ key }) => key === chosen.tab || !rare.includes(key) || (key === 'held' && isSupervisor(who.value)) || (counts.value?.[key] ?? 0) > 0,
  )
  return (
    <DeskPage
      title="收件箱"
      at="诉求"
      panes
      over={
        <>
          {bulk ? <BulkSheet tab={chosen.tab} above={isSupervisor(who.value)} onDone={refresh} onClose={() => setBulk(false)} /> : null}
          {exporting ? (
            <ExportSheet
              what={{ list: 'inbox', tab: chosen.tab, mineOnly: chosen.mineOnly, ...(chosen.bag ? { bag: chosen.bag } : {}) }}
              onClose={() => setExporting(false)}
            />
          ) : null}
          <ToastLine />
        </>
      }
    >
      <TwoPanes open={open} onMoved={refresh}>
        <Box className="inbox-head">
          <Tools who={who.value} wide={wide} chosen={chosen} onRefresh={refresh} onBulk={() => setBulk(true)} onExport={() => setExporting(true)} />
          <Tabs
            label="收件箱"
            tabs={seen.map((tab) => ({ ...tab, count: counts.value?.[tab.key] }))}
            chosen={chosen.tab}
            onChoose={(tab) => filters.set({ ...chosen, tab })}
          />
          <FilterRow chosen={chosen} mine={!wide} />
        </Box>
        <Box className="inbox-rows">
          <InboxList key={`${chosen.tab}.${chosen.bag}.${chosen.mineOnly}`} chosen={chosen} round={round} open={wide ? open : null} onOpen={show} wide={wide} />
        </Box>
        {wide ? <Box className="keys note">j k 上下 · 回车 去操作 · a 接收 · r 答复 · m 合并 · s 拆分 · / 搜索</Box> : null}
      </TwoPanes>
    </DeskPage>
  )
}
