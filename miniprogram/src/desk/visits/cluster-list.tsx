import { limits } from '@shared/appeals/limits'
import type { UnhappyCluster } from '@shared/appeals/satisfaction'
import { momentWords, sinceWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Choice, Chip, Empty, Field, Note, RefusedNotice, RowLink } from '@/ui'
import { openOrder } from '../parts/open-order'
import { say } from '../parts/toast'

const states = [
  { key: 'open', name: '新的' },
  { key: 'acknowledged', name: '已收到' },
  { key: 'closed', name: '已处理' },
] as const
type State = (typeof states)[number]['key']

/** 不满意预警: which orders it rests on, never whose scores. */
export function ClusterList({ onChange }: { onChange: () => void }) {
  const [state, setState] = useState<State>('open')
  const asked = useCall(() => call.appeals.listUnhappyClusters({ state, limit: 100 }), [state])
  const changed = () => {
    asked.again()
    onChange()
  }
  return (
    <>
      <Box className="wrap" role="radiogroup" label="哪些预警">
        {states.map(({ key, name }) => (
          <Choice key={key} role="radio" chosen={state === key} onTap={() => setState(key)}>
            {name}
          </Choice>
        ))}
      </Box>
      <Box className="gap-top" />
      <Answer asked={asked} bones={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="warn" title="没有预警" note={`同一网格、同一类别 ${limits.clusterDays} 天内有 ${limits.clusterOrders} 件不满意，会在这里提醒`} />
          ) : (
            items.map((one) => <ClusterCard key={one.id} one={one} onChange={changed} />)
          )
        }
      </Answer>
    </>
  )
}

function ClusterCard({ one, onChange }: { one: UnhappyCluster; onChange: () => void }) {
  const now = new Date()
  return (
    <Card label={`${one.gridName} ${one.category}`}>
      <Box className="order-line">
        <Box className="order-title">{`${one.gridName} · ${one.category}`}</Box>
        <Chip tone={one.state === 'closed' ? 'good' : 'soon'}>{`${one.orders.length} 件不满意`}</Chip>
      </Box>
      <Note>{`${sinceWords(one.openedAt, now)}提醒${one.warned}`}</Note>
      {one.acknowledged ? <Note>{`${one.acknowledged.by} ${momentWords(one.acknowledged.at, now)} 收到`}</Note> : null}
      {one.orders.map(({ orderId, number, title }) => (
        <RowLink key={orderId} title={title} note={number} onTap={() => openOrder(orderId)} />
      ))}
      {one.closed ? <Note>{`${one.closed.by}：${one.closed.words}`}</Note> : <Handling one={one} onChange={onChange} />}
    </Card>
  )
}

function Handling({ one, onChange }: { one: UnhappyCluster; onChange: () => void }) {
  const [words, setWords] = useState('')
  const seen = useAct(async () => {
    await call.appeals.acknowledgeUnhappyCluster({ id: one.id })
    say('已收到')
    onChange()
  })
  const close = useAct(async () => {
    await call.appeals.closeUnhappyCluster({ id: one.id, words: words.trim() })
    say('已处理')
    onChange()
  })
  if (one.state === 'open')
    return (
      <>
        <RefusedNotice refused={seen.refused} />
        <Button kind="main" busy={seen.busy} onTap={() => void seen.run()}>
          收到，去看看
        </Button>
      </>
    )
  return (
    <>
      <Field long label="查到什么、怎么处理的" value={words} onChange={setWords} max={500} placeholder="例如：同一条线路老化，已报换线，三户都说过" />
      <RefusedNotice refused={close.refused} />
      <Button busy={close.busy} disabled={!words.trim()} onTap={() => void close.run()}>
        处理完了
      </Button>
    </>
  )
}
