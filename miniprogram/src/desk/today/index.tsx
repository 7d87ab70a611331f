import type { OrderRow as Row } from '@shared/appeals/order'
import type { Point } from '@shared/platform/place'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { kept } from '@/platform/kept'
import { whereAmI } from '@/platform/place'
import { go } from '@/platform/route'
import { seenOr } from '@/platform/seen'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Empty, Note } from '@/ui'
import { changes } from '../parts/changes'
import { DeskPage } from '../parts/desk-page'
import { openOrder } from '../parts/open-order'
import { OrderRow } from '../parts/order-row'
import { SeenSince } from '../parts/seen-since'
import { farWords, metres, nearestFirst } from './nearest'
import { TodayMap } from './today-map'

/** Whoever likes the map finds it open the next time. */
const showsMap = kept<boolean>('desk.today.map', false)

const most = 100
const tabs = ['toAccept', 'handling', 'helping'] as const

/** What one's own posts have to do now, once each. */
async function askToday(): Promise<Row[]> {
  const pages = await Promise.all(tabs.map((tab) => call.appeals.listInbox({ tab, mineOnly: true, limit: most })))
  return [...new Map(pages.flatMap(({ items }) => items).map((row) => [row.id, row])).values()]
}

const isOrdinary = (rows: readonly Row[]) => rows.every(({ sensitive }) => sensitive === null)

/** 今天: what is to be done, the nearest first where the phone says where it is, else by deadline. */
export default function Today() {
  const asked = useCall(() => seenOr('today', askToday, isOrdinary), [changes.use()])
  const [here, setHere] = useState<Point | null | undefined>(undefined)
  const locate = () => void whereAmI().then(setHere, () => setHere(null))
  useEffect(locate, [])
  usePullDownRefresh(() => {
    asked.again()
    locate()
    Taro.stopPullDownRefresh()
  })
  return (
    <DeskPage
      title="今天"
      at="诉求"
      foot={
        <Button icon="camera" onTap={() => go('/desk/patrol/index')}>
          随手拍
        </Button>
      }
    >
      <SeenSince of="today" />
      <Answer asked={asked} bones={4}>
        {(found) =>
          found.length === 0 ? (
            <Empty icon="check" title="手头没有要办的" note="走一走，看到什么随手拍下来" />
          ) : (
            <ToDo rows={nearestFirst(found, here ?? null)} here={here} />
          )
        }
      </Answer>
    </DeskPage>
  )
}

interface ToDoProps {
  rows: readonly Row[]
  /** Undefined while the phone looks for it, null where it will not say. */
  here: Point | null | undefined
}

/** The list, and on request the map over it: a tap there leaves what stands there. */
function ToDo({ rows, here }: ToDoProps) {
  const map = showsMap.use()
  const [there, setThere] = useState<string[] | null>(null)
  // What was done meanwhile is not there any more.
  const shown = map && there?.some((id) => rows.some((row) => row.id === id)) ? there : null
  const order = here ? '离您近的在前' : '没有取到位置，按时限排'
  return (
    <>
      <Box className="row">
        <Note className="grow">{here === undefined ? '正在找您的位置…' : `${rows.length} 件，${order}`}</Note>
        {rows.some(({ point }) => point) ? (
          <Button kind="text" small icon="pin" onTap={() => showsMap.set(!map)}>
            {map ? '收起地图' : '看地图'}
          </Button>
        ) : null}
      </Box>
      {map ? <TodayMap rows={rows} here={here ?? null} onChoose={setThere} /> : null}
      {shown ? (
        <Box className="row">
          <Box className="grow strong">{`这里有 ${shown.length} 件`}</Box>
          <Button kind="text" small onTap={() => setThere(null)}>
            {`看全部 ${rows.length} 件`}
          </Button>
        </Box>
      ) : null}
      <Box role="list" label="今天要办的" className="rows">
        {rows.map((row, n) =>
          shown && !shown.includes(row.id) ? null : (
            <Box key={row.id} role="listitem">
              <Note className="today-far">{[String(n + 1), here && row.point ? farWords(metres(here, row.point)) : ''].filter(Boolean).join(' · ')}</Note>
              <OrderRow order={row} onOpen={openOrder} />
            </Box>
          ),
        )}
      </Box>
    </>
  )
}
