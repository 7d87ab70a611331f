import { type PostShifts, type Shift, weekdays } from '@shared/grids/shift'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Choice, Field } from '@/ui'
import { readMinute } from './rota-words'

/** A new line of a rota: who, which days or which date, from when to when. */
export function RotaLine({ people, onAdd }: { people: PostShifts['people']; onAdd: (line: Shift) => void }) {
  const [personId, setPersonId] = useState(people[0]?.personId ?? '')
  const [days, setDays] = useState<number[]>([1, 2, 3, 4, 5])
  const [date, setDate] = useState('')
  const [from, setFrom] = useState('8:00')
  const [to, setTo] = useState('18:00')
  const [start, end] = [readMinute(from), readMinute(to)]
  const dated = date.trim() !== ''
  const dateWrong = dated && !/^\d{4}-\d{2}-\d{2}$/.test(date.trim())
  const toggle = (day: number) => setDays(days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort((a, b) => a - b))
  const ready = personId !== '' && start !== null && start < 1440 && end !== null && !dateWrong && (dated || days.length > 0)
  const add = () => {
    if (ready) onAdd({ personId, days: dated ? null : days, date: dated ? date.trim() : null, from: start, to: end })
  }
  return (
    <Box className="rota-new">
      <Box className="field">
        <Box className="field-label">谁</Box>
        <Box className="wrap" role="radiogroup" label="谁">
          {people.map((one) => (
            <Choice key={one.personId} role="radio" chosen={one.personId === personId} onTap={() => setPersonId(one.personId)}>
              {one.name}
            </Choice>
          ))}
        </Box>
      </Box>
      {dated ? null : (
        <Box className="field">
          <Box className="field-label">星期</Box>
          <Box className="wrap rota-days">
            {weekdays.map((name, at) => (
              <Choice key={name} chosen={days.includes(at + 1)} onTap={() => toggle(at + 1)}>
                {name}
              </Choice>
            ))}
          </Box>
        </Box>
      )}
      <Field
        label="只这一天（可以不写）"
        value={date}
        onChange={setDate}
        max={10}
        placeholder="2026-12-31"
        note="写了日期，那天就不看星期的排班"
        wrong={dateWrong ? '写成 2026-12-31 这样' : null}
      />
      <Box className="two-times">
        <Field label="从" value={from} onChange={setFrom} max={5} wrong={start === null ? '写成 8:00' : null} />
        <Field label="到" value={to} onChange={setTo} max={5} wrong={end === null ? '写成 18:00' : null} />
      </Box>
      <Button kind="quiet" disabled={!ready} onTap={add}>
        加上这一条
      </Button>
    </Box>
  )
}
