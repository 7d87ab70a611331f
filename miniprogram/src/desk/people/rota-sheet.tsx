import { minuteWords, type PostShifts, type Shift, shiftWords, weekdays } from '@shared/grids/shift'
import { roleName } from '@shared/platform/role'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Note, RefusedNotice, Sheet } from '@/ui'
import { say } from '../parts/toast'
import { RotaLine } from './rota-line'

/** The rota of one post: the week at a glance, its lines, and a line more. */
export function RotaSheet({ post, onClose, onSaved }: { post: PostShifts; onClose: () => void; onSaved: () => void }) {
  const [lines, setLines] = useState<Shift[]>(post.shifts)
  const [adding, setAdding] = useState(post.shifts.length === 0)
  const save = useAct(async () => {
    await call.grids.setShifts({ path: post.path, role: post.role, shifts: lines })
    say(lines.length > 0 ? '排班已保存，马上按它派' : '已取消排班，按替班次序派')
    onSaved()
    onClose()
  })
  const nameOf = (id: string) => post.people.find(({ personId }) => personId === id)?.name ?? '（已离开）'
  const changed = JSON.stringify(lines) !== JSON.stringify(post.shifts)
  return (
    <Sheet title={`${post.placeName} · ${roleName[post.role]}排班`} onClose={onClose}>
      {lines.length > 0 ? <Week people={post.people} lines={lines} /> : <Note>还没有排班：一直在岗，按替班次序接</Note>}
      <Box role="list" label="排班">
        {lines.map((line, at) => (
          <Box key={at} role="listitem" className="row rota-one">
            <Box className="grow">
              <Box className="strong">{nameOf(line.personId)}</Box>
              <Note>{shiftWords(line)}</Note>
            </Box>
            <Button kind="text" small icon="trash" label={`删掉第 ${at + 1} 条`} onTap={() => setLines(lines.filter((_, other) => other !== at))}>
              删掉
            </Button>
          </Box>
        ))}
      </Box>
      {adding ? (
        <RotaLine
          people={post.people}
          onAdd={(line) => {
            setLines([...lines, line])
            setAdding(false)
          }}
        />
      ) : (
        <Box className="gap-top">
          <Button kind="quiet" icon="plus" onTap={() => setAdding(true)}>
            加一条
          </Button>
        </Box>
      )}
      <RefusedNotice refused={save.refused} />
      <Box className="gap-top">
        <Button busy={save.busy} disabled={!changed} onTap={() => void save.run()}>
          保存排班
        </Button>
      </Box>
    </Sheet>
  )
}

/** Each person's week: hours in the cells, read out as a list elsewhere. */
function Week({ people, lines }: { people: PostShifts['people']; lines: readonly Shift[] }) {
  const cell = (personId: string, day: number) =>
    lines.filter((line) => line.personId === personId && line.days?.includes(day)).map(({ from, to }) => `${short(from)}–${short(to)}`)
  return (
    <Box className="week" hidden>
      <Box className="week-name" />
      {weekdays.map((day) => (
        <Box key={day} className="week-day">
          {day}
        </Box>
      ))}
      {people.map(({ personId, name }) => (
        <Box key={personId} className="week-row">
          <Box className="week-name">{name}</Box>
          {weekdays.map((day, at) => {
            const hours = cell(personId, at + 1)
            return (
              <Box key={day} className={`week-cell ${hours.length > 0 ? 'is-on' : ''}`}>
                {hours.map((one) => (
                  <Box key={one}>{one}</Box>
                ))}
              </Box>
            )
          })}
        </Box>
      ))}
    </Box>
  )
}

/** 480 → 8, 510 → 8:30. */
const short = (minute: number) => (minute % 60 === 0 ? String(minute / 60) : minuteWords(minute).replace(/^0/, ''))
