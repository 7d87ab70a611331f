import { deliberationWayName, deliberationWays, sideName, sides, type Verdict, verdictName, verdicts } from '@shared/appeals/deliberation'
import type { OrderDetail } from '@shared/appeals/order'
import { dayWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { type Act, useAct } from '@/platform/use-act'
import { Button, Choice, Field, Note, RefusedNotice, Sheet } from '@/ui'
import { say } from '../toast'

interface SheetProps {
  order: Pick<OrderDetail, 'id' | 'version' | 'title'>
  onClose: () => void
  onDone: () => void
}

interface ChipsProps<K extends string | number> {
  label: string
  all: readonly (readonly [K, string])[]
  chosen: K | null
  onChoose: (one: K) => void
}

function Chips<K extends string | number>({ label, all, chosen, onChoose }: ChipsProps<K>) {
  return (
    <Box className="field">
      <Box className="field-label">{label}</Box>
      <Box className="wrap" role="radiogroup" label={label}>
        {all.map(([key, name]) => (
          <Choice key={key} role="radio" chosen={key === chosen} onTap={() => onChoose(key)}>
            {name}
          </Choice>
        ))}
      </Box>
    </Box>
  )
}

const wrongIn = (act: Act<[], void>, field: string) => (act.refused?.field === field ? act.refused.sentence : null)
const held = ({ id, version }: SheetProps['order']) => ({ orderId: id, version })
const day = 86_400_000
const ahead = [1, 2, 3, 5, 7, 10, 14, 30]

/** Shanghai's day so many days ahead, at this time of the day. */
function momentOf(days: number, time: string): string {
  const date = new Date(Date.now() + 8 * 3_600_000 + days * day).toISOString().slice(0, 10)
  return `${date}T${time}:00+08:00`
}

export function OpenSheet({ order, onClose, onDone }: SheetProps) {
  const [row, setRow] = useState({ topic: order.title, how: 'meeting' as (typeof deliberationWays)[number], days: 3, time: '19:00', place: '', invited: '' })
  const put = (part: Partial<typeof row>) => setRow({ ...row, ...part })
  const act = useAct(async () => {
    const { topic, how, days, time, place, invited } = row
    await call.appeals.openDeliberation({
      ...held(order),
      topic,
      how,
      at: momentOf(days, time.replace('：', ':').trim()),
      place: how === 'meeting' ? place : '',
      invited,
    })
    say('已召集，提建议的人会收到')
    onDone()
  })
  const named = ['topic', 'at', 'place', 'invited'].includes(act.refused?.field ?? '')
  return (
    <Sheet title="召集议事" onClose={onClose}>
      <Field label="议题" value={row.topic} onChange={(topic) => put({ topic })} max={100} note="会公开，不写姓名" wrong={wrongIn(act, 'topic')} />
      <Chips label="怎么议" all={deliberationWays.map((one) => [one, deliberationWayName[one]])} chosen={row.how} onChoose={(how) => put({ how })} />
      <Chips
        label={row.how === 'meeting' ? '哪一天' : '收意见到哪一天'}
        all={ahead.map((days) => [days, dayWords(new Date(Date.now() + days * day), new Date())])}
        chosen={row.days}
        onChoose={(days) => put({ days })}
      />
      <Field label="几点" value={row.time} onChange={(time) => put({ time })} max={5} placeholder="例如：19:00" wrong={wrongIn(act, 'at')} />
      {row.how === 'meeting' ? (
        <Field label="在哪里" value={row.place} onChange={(place) => put({ place })} max={100} placeholder="例如：村委会二楼" wrong={wrongIn(act, 'place')} />
      ) : null}
      <Field
        label="请哪些人"
        value={row.invited}
        onChange={(invited) => put({ invited })}
        max={200}
        placeholder="例如：3 号楼住户代表、物业、周边商户"
        note="写哪一类人，不写姓名"
        wrong={wrongIn(act, 'invited')}
      />
      <RefusedNotice refused={named ? null : act.refused} />
      <Button busy={act.busy} disabled={!row.topic.trim() || !row.invited.trim()} onTap={() => void act.run()}>
        召集
      </Button>
    </Sheet>
  )
}

export function ArgumentSheet({ order, onClose, onDone }: SheetProps) {
  const [side, setSide] = useState<(typeof sides)[number]>('for')
  const [text, setText] = useState('')
  const act = useAct(async () => {
    await call.appeals.addArgument({ ...held(order), side, text })
    say('理由已记下')
    onDone()
  })
  return (
    <Sheet title="记一条理由" onClose={onClose}>
      <Chips label="哪一边" all={sides.map((one) => [one, sideName[one]])} chosen={side} onChoose={setSide} />
      <Field long label="理由" value={text} onChange={setText} max={500} note="会公开，不写是谁说的" wrong={wrongIn(act, 'text')} />
      <RefusedNotice refused={wrongIn(act, 'text') ? null : act.refused} />
      <Button busy={act.busy} disabled={!text.trim()} onTap={() => void act.run()}>
        记下
      </Button>
    </Sheet>
  )
}

export function VerdictSheet({ order, onClose, onDone }: SheetProps) {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [reasons, setReasons] = useState('')
  const [people, setPeople] = useState('')
  const act = useAct(async () => {
    if (!verdict) return
    await call.appeals.decideDeliberation({ ...held(order), verdict, reasons, people: Number(people) })
    say('结果已公开，提建议的人会收到')
    onDone()
  })
  const named = ['reasons', 'people'].includes(act.refused?.field ?? '')
  return (
    <Sheet title="记议事结果" onClose={onClose}>
      <Chips label="结果" all={verdicts.map((one) => [one, verdictName[one]])} chosen={verdict} onChoose={setVerdict} />
      <Field label="多少人参加" value={people} onChange={setPeople} max={6} placeholder="例如：23" wrong={wrongIn(act, 'people')} />
      <Field
        long
        label="为什么"
        value={reasons}
        onChange={setReasons}
        max={1000}
        placeholder="例如：23 人里 18 人赞成；钱从便民项目里出，年底前装好"
        wrong={wrongIn(act, 'reasons')}
      />
      <Note>记下后马上公开给本村居民，不能再改</Note>
      <RefusedNotice refused={named ? null : act.refused} />
      <Button busy={act.busy} disabled={!verdict || !reasons.trim() || !people.trim()} onTap={() => void act.run()}>
        公开结果
      </Button>
    </Sheet>
  )
}
