import type { GivenGrant, GrantChange } from '@shared/platform/platform.contract'
import { momentWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { go } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Choice, Field, Note, RefusedNotice, Sheet } from '@/ui'
import { say } from '../parts/toast'
import { endOfDay } from './term-words'

interface SheetProps {
  grant: GivenGrant
  onClose: () => void
  onChanged: () => void
}

/** One right: what was done to it, and for whoever may give it, its end. */
export function GrantSheet({ grant, onClose, onChanged }: SheetProps) {
  const changes = useCall(() => call.platform.listGrantChanges({ id: grant.id }), [grant.id])
  const done = () => {
    onChanged()
    onClose()
  }
  return (
    <Sheet title={`${grant.name ?? grant.post} · ${grant.post}`} onClose={onClose}>
      <Answer asked={changes} bones={1}>
        {(all) => (
          <Box role="list" label="变动记录">
            {all.map((one) => (
              <Box key={one.at} role="listitem">
                <Note>{changeWords(one)}</Note>
              </Box>
            ))}
            {all.length === 0 ? <Note>任职以来没有改动过</Note> : null}
          </Box>
        )}
      </Answer>
      {grant.mayHandOver ? (
        <Box className="gap-top">
          <Button kind="quiet" onTap={() => go('/desk/hand-over/index', { grant: grant.id })}>
            交接他的工作
          </Button>
        </Box>
      ) : null}
      {grant.mayChange ? <EndForm grant={grant} onDone={done} /> : <Note>这项职权要由能任命这个职务的上级来改</Note>}
    </Sheet>
  )
}

function changeWords({ at, by, what, endsAt, reason }: GrantChange): string {
  const now = new Date()
  const did = what === 'ended' ? '结束了职权' : endsAt ? `改为到 ${momentWords(endsAt, now)} 结束` : '改为不限期'
  return `${momentWords(at, now)} ${by ?? '系统'}${did}${reason ? `：${reason}` : ''}`
}

const ways = [
  { key: 'now', name: '马上结束' },
  { key: 'day', name: '到某一天为止' },
  { key: 'never', name: '不限期' },
] as const

function EndForm({ grant, onDone }: { grant: GivenGrant; onDone: () => void }) {
  const [way, setWay] = useState<(typeof ways)[number]['key']>('day')
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const end = endOfDay(day)
  const act = useAct(async () => {
    if (way === 'now') await call.platform.endGrant({ id: grant.id, reason })
    else await call.platform.setGrantEnd({ id: grant.id, endsAt: way === 'never' ? null : end, reason })
    say(way === 'now' ? '职权已结束，对方马上就用不了了' : '已改好，也告诉对方了')
    onDone()
  })
  return (
    <>
      <Box className="wrap gap-top" role="radiogroup" label="怎么改">
        {ways.map(({ key, name }) => (
          <Choice key={key} role="radio" chosen={key === way} onTap={() => setWay(key)}>
            {name}
          </Choice>
        ))}
      </Box>
      {way === 'day' ? (
        <Field
          label="最后一天"
          value={day}
          onChange={setDay}
          max={10}
          placeholder="如 2026-12-31"
          wrong={day.length >= 8 && end === null ? '请按 2026-12-31 这样填' : undefined}
          note={end ? '当天还算，过了半夜就结束' : undefined}
        />
      ) : null}
      <Field label="原因" value={reason} onChange={setReason} max={200} placeholder="如：调到别的村" />
      <RefusedNotice refused={act.refused} />
      <Box className="gap-top">
        <Button busy={act.busy} disabled={reason.trim() === '' || (way === 'day' && end === null)} onTap={() => void act.run()}>
          {way === 'now' ? '结束职权' : '就这样改'}
        </Button>
      </Box>
    </>
  )
}
