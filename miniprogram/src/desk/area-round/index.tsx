import type { AreaProgress, AreaRoundDetail, AreaUnhappy } from '@shared/appeals/area-survey'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { go, readQuery } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { type Asked, useCall } from '@/platform/use-call'
import { Answer, Button, Card, Chip, Empty, Field, Note, RefusedNotice, RowLink, Tabs } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { openOrder } from '../parts/open-order'
import { say } from '../parts/toast'
import { ToastLine } from '../parts/toast-line'
import { HeldWords } from './held-words'

type Tab = 'grids' | 'unhappy' | 'held'

/** How far a round is, grid by grid; what is to be made good (补差); and words that wait to be looked at. */
export default function AreaRoundPage() {
  const id = readQuery(useRouter().params.id)
  const [tab, setTab] = useState<Tab>('grids')
  const asked = useCall(() => call.appeals.getAreaRound({ roundId: id }), [id])
  const tabs = [
    { key: 'grids' as const, name: '进度' },
    { key: 'unhappy' as const, name: '补差' },
    { key: 'held' as const, name: '待看的话', count: asked.value?.held ?? 0 },
  ]
  return (
    <DeskPage title="调查进度" at="人员" over={<ToastLine />}>
      <Tabs label="调查进度" tabs={tabs} chosen={tab} onChoose={setTab} />
      <Box className="gap-top" />
      {tab === 'grids' ? <Grids asked={asked} /> : null}
      {tab === 'unhappy' ? <Unhappy roundId={id} /> : null}
      {tab === 'held' ? <HeldWords roundId={id} onJudged={asked.again} /> : null}
    </DeskPage>
  )
}

function Grids({ asked }: { asked: Asked<AreaRoundDetail> }) {
  return (
    <Answer asked={asked} bones={3}>
      {(round) => (
        <>
          <Card label={round.title}>
            <Box className="strong">{`${round.title} · 第 ${round.number} 轮`}</Box>
            <Note>{`${round.territoryName} · 请了 ${round.response.of} 人，答了 ${round.response.right} 人`}</Note>
            {round.grids.some(({ toCall }) => toCall > 0) && round.state !== 'closed' ? (
              <RowLink
                icon="phone"
                title="去打电话"
                value={`${round.grids.reduce((all, { toCall }) => all + toCall, 0)} 通`}
                onTap={() => go('/desk/area-call/index', { id: round.id })}
              />
            ) : null}
            <RowLink
              icon="list"
              title="电话名单"
              note="每个号码打到哪一步、什么时候再打、谁在打"
              onTap={() => go('/desk/area-calls/index', { id: round.id })}
            />
            <RowLink icon="list" title="看结果" onTap={() => go('/desk/area-results/index', { id: round.id })} />
          </Card>
          {round.grids.map((one) => (
            <GridCard key={one.grid} one={one} roundId={round.id} onChange={asked.again} />
          ))}
        </>
      )}
    </Answer>
  )
}

function GridCard({ one, roundId, onChange }: { one: AreaProgress; roundId: string; onChange: () => void }) {
  const [open, setOpen] = useState(false)
  const short = one.sampled && one.known < one.quota
  return (
    <Card label={one.name}>
      <Box className="order-line">
        <Box className="order-title">{one.name}</Box>
        <Chip tone={one.answered >= one.quota ? 'good' : 'plain'}>{one.sampled ? `${one.answered}/${one.quota} 份` : '还在抽人'}</Chip>
      </Box>
      <Note>{`请了 ${one.asked} 人 · 不愿答 ${one.refused} · 没联系上 ${one.unreached} · 待打 ${one.toCall} · 候补 ${one.reserves} · 群里 ${one.volunteers} 份（另算）`}</Note>
      {short ? <Note>{`这里只知道 ${one.known} 位居民，不够 ${one.quota} 人，可以加电话名单，下一轮用上`}</Note> : null}
      <Button small kind="text" label={`${one.name}：群链接和名单`} onTap={() => setOpen((before) => !before)}>
        {open ? '收起' : '群链接和名单'}
      </Button>
      {open ? <GridTools grid={one.grid} roundId={roundId} onChange={onChange} /> : null}
    </Card>
  )
}

function GridTools({ grid, roundId, onChange }: { grid: string; roundId: string; onChange: () => void }) {
  const link = useCall(() => call.appeals.getAreaGroupLink({ roundId, grid }), [roundId, grid])
  const [typed, setTyped] = useState('')
  const people = readPeople(typed)
  const add = useAct(async () => {
    const { added, known } = await call.appeals.addAreaPhones({ grid, people: people.slice(0, 500) })
    say(`加了 ${added} 人${known > 0 ? `，${known} 人早就在名单里` : ''}`)
    setTyped('')
    onChange()
  })
  return (
    <>
      <Answer asked={link} bones={1}>
        {({ url }) => <Field label="发到群里的链接（答的人另算，不进抽样结果）" value={url} onChange={() => undefined} />}
      </Answer>
      <Field
        long
        label="电话名单，一行一个：姓名 电话"
        value={typed}
        onChange={setTyped}
        placeholder={'张阿姨 13900000000'}
        note={typed ? `认出 ${people.length} 人` : undefined}
      />
      <RefusedNotice refused={add.refused} />
      <Button small kind="quiet" busy={add.busy} disabled={people.length === 0} onTap={() => void add.run()}>
        加进名单
      </Button>
    </>
  )
}

/** Lines of a name and a number, however they are parted. */
function readPeople(typed: string): { name: string; phone: string }[] {
  return typed.split('\n').flatMap((line) => {
    const [, name = '', phone = ''] = /^\s*(\D+?)[\s,，:：]+([\d+ -]{7,20})\s*$/.exec(line) ?? []
    return name && phone ? [{ name: name.trim(), phone: phone.replace(/[ -]/g, '') }] : []
  })
}

function Unhappy({ roundId }: { roundId: string }) {
  const asked = useCall(() => call.appeals.listAreaUnhappy({ roundId, limit: 100 }), [roundId])
  return (
    <Answer asked={asked} bones={3}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty icon="check" title="没有要补的" note="不满意又愿意让我们联系的，会列在这里" />
        ) : (
          items.map((one) => <UnhappyCard key={one.id} one={one} onChange={asked.again} />)
        )
      }
    </Answer>
  )
}

function UnhappyCard({ one, onChange }: { one: AreaUnhappy; onChange: () => void }) {
  const make = useAct(async () => {
    const { number } = await call.appeals.orderFromArea({ id: one.id })
    say(`立了工单 ${number}`)
    onChange()
  })
  const { order } = one
  return (
    <Card label={`${one.gridName} ${one.name}`}>
      <Box className="order-line">
        <Box className="order-title">{`${one.gridName} · ${one.name}`}</Box>
        <Chip tone={order ? (order.done ? 'good' : 'calm') : 'soon'}>{order?.status ?? '还没立件'}</Chip>
      </Box>
      {one.complaints.map(({ question, answer }) => (
        <Note key={question}>{`${question} ${answer}`}</Note>
      ))}
      {one.words.map((words) => (
        <Box key={words}>{words}</Box>
      ))}
      {one.held ? <Note>写的话还没有人看过，在“待看的话”里</Note> : null}
      <Note>{one.phone}</Note>
      <RefusedNotice refused={make.refused} />
      {order ? (
        order.orderId ? (
          <RowLink title="看工单" note={order.number} onTap={() => openOrder(order.orderId)} />
        ) : null
      ) : (
        <Button small busy={make.busy} onTap={() => void make.run()}>
          立成工单去办
        </Button>
      )}
    </Card>
  )
}
