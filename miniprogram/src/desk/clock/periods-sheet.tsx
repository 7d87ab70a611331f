import type { OwnPeriods } from '@shared/platform/working-time'
import { useState } from 'react'
import { Button, Field, Note, Sheet } from '@/ui'

/** 08:30-12:00, 14:00-18:00 as people type it, with any dash and comma. */
function spansIn(typed: string): [string, string][] | null {
  const parts = typed.split(/[,，、;；]/).map((part) => /^\s*(\d{1,2})[:：](\d\d)\s*[-–—~至到]\s*(\d{1,2})[:：](\d\d)\s*$/.exec(part))
  return parts.every((one) => one !== null) ? parts.map(([, h1, m1, h2, m2]) => [`${h1?.padStart(2, '0')}:${m1}`, `${h2?.padStart(2, '0')}:${m2}`]) : null
}

/** Other hours from a date on, as for summer. */
export function PeriodsSheet({ onClose, onAdd }: { onClose: () => void; onAdd: (periods: OwnPeriods) => void }) {
  const [since, setSince] = useState('')
  const [typed, setTyped] = useState('09:00-12:00，13:30-17:30')
  const spans = spansIn(typed)
  return (
    <Sheet title="从某天起改时间" onClose={onClose}>
      <Field label="从哪天起" value={since} onChange={setSince} max={10} placeholder="2027-06-01" note="写成年-月-日" />
      <Field label="每天的工作时间" value={typed} onChange={setTyped} max={80} wrong={spans ? null : '写成 09:00-12:00，13:30-17:30 这样'} />
      <Note>午休不算工作时间，两段之间留空就行</Note>
      <Button disabled={!spans || !/^20\d\d-\d\d-\d\d$/.test(since.trim())} onTap={() => spans && onAdd({ since: since.trim(), spans })}>
        加上
      </Button>
    </Sheet>
  )
}
