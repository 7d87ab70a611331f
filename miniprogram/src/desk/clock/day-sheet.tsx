import type { OwnDay } from '@shared/platform/working-time'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Choice, Field, Sheet } from '@/ui'

/** A date that rests or works whatever the national calendar says. */
export function DaySheet({ year, onClose, onAdd }: { year: number; onClose: () => void; onAdd: (day: OwnDay) => void }) {
  const [day, setDay] = useState(`${year}-`)
  const [name, setName] = useState('')
  const [working, setWorking] = useState(false)
  return (
    <Sheet title="加一天" onClose={onClose}>
      <Field label="日期" value={day} onChange={setDay} max={10} placeholder={`${year}-02-06`} note="写成年-月-日" />
      <Box className="wrap field" role="radiogroup" label="上班还是休息">
        <Choice role="radio" chosen={!working} onTap={() => setWorking(false)}>
          休息
        </Choice>
        <Choice role="radio" chosen={working} onTap={() => setWorking(true)}>
          上班
        </Choice>
      </Box>
      <Field label="为什么" value={name} onChange={setName} max={40} placeholder="例如：春节" />
      <Button disabled={!/^20\d\d-\d\d-\d\d$/.test(day.trim()) || name.trim() === ''} onTap={() => onAdd({ day: day.trim(), name: name.trim(), working })}>
        加上
      </Button>
    </Sheet>
  )
}
