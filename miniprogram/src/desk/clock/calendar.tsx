import type { OwnDay, OwnPeriods, WorkingTimeShown } from '@shared/platform/working-time'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Chip, Choice, Note, Notice, Title } from '@/ui'
import { DaySheet } from './day-sheet'
import { PeriodsSheet } from './periods-sheet'
import { SaveSheet } from './save-sheet'

const thisYear = new Date().getFullYear()
const years = [thisYear, thisYear + 1]

/** The calendar of a year and the hours of a day. What is changed is a draft until it is saved. */
export function Calendar({ mayChange }: { mayChange: boolean }) {
  const [year, setYear] = useState(thisYear)
  const asked = useCall(() => call.platform.getWorkingTime({ year }), [year])
  return (
    <>
      <Box className="wrap" role="radiogroup" label="年份">
        {years.map((one) => (
          <Choice key={one} role="radio" chosen={one === year} onTap={() => setYear(one)}>
            {`${one} 年`}
          </Choice>
        ))}
      </Box>
      <Box className="gap-top" />
      <Answer asked={asked} bones={3}>
        {(time) => <Draft key={`${time.year}.${time.version}`} year={time.year} time={time} mayChange={mayChange} onSaved={asked.again} />}
      </Answer>
    </>
  )
}

interface DraftProps {
  year: number
  time: WorkingTimeShown
  mayChange: boolean
  onSaved: () => void
}

function Draft({ year, time, mayChange, onSaved }: DraftProps) {
  const [days, setDays] = useState<readonly OwnDay[]>(time.days)
  const [periods, setPeriods] = useState<readonly OwnPeriods[]>(time.periods)
  const [sheet, setSheet] = useState<'day' | 'periods' | 'save' | null>(null)
  const changed = days !== time.days || periods !== time.periods
  const close = () => setSheet(null)
  const reset = () => {
    setDays(time.days)
    setPeriods(time.periods)
  }
  const addDay = (one: OwnDay) => {
    setDays([...days.filter(({ day }) => day !== one.day), one])
    close()
  }
  const addPeriods = (one: OwnPeriods) => {
    setPeriods([...periods.filter(({ since }) => since !== one.since), one])
    close()
  }
  return (
    <>
      {time.provisional ? <Notice>{`${year} 年的放假安排还没有公布，先按周一到周五算。公布后在这里补上，没办完的会自动重算`}</Notice> : null}
      {changed ? <Notice>改动还没有保存</Notice> : null}
      <Hours
        periods={periods}
        mayChange={mayChange}
        onAdd={() => setSheet('periods')}
        onDrop={(since) => setPeriods(periods.filter((one) => one.since !== since))}
      />
      <Card label="放假和补班">
        <Title level={2} className="part-title">
          放假和补班
        </Title>
        <Days year={year} time={time} days={days} mayChange={mayChange} onDrop={(day) => setDays(days.filter((one) => one.day !== day))} />
        {mayChange ? (
          <Button kind="text" small icon="plus" onTap={() => setSheet('day')}>
            加一天
          </Button>
        ) : null}
      </Card>
      {time.source ? <Note>{`依据：${time.source}`}</Note> : null}
      {changed ? (
        <Box className="foot-buttons gap-top">
          <Button kind="quiet" onTap={reset}>
            不改了
          </Button>
          <Button onTap={() => setSheet('save')}>看看会怎样</Button>
        </Box>
      ) : null}
      {sheet === 'day' ? <DaySheet year={year} onClose={close} onAdd={addDay} /> : null}
      {sheet === 'periods' ? <PeriodsSheet onClose={close} onAdd={addPeriods} /> : null}
      {sheet === 'save' ? <SaveSheet own={{ days: [...days], periods: [...periods] }} version={time.version} onClose={close} onSaved={onSaved} /> : null}
    </>
  )
}

interface HoursProps {
  periods: readonly OwnPeriods[]
  mayChange: boolean
  onAdd: () => void
  onDrop: (since: string) => void
}

function Hours({ periods, mayChange, onAdd, onDrop }: HoursProps) {
  return (
    <Card label="工作时间">
      <Title level={2} className="part-title">
        工作时间
      </Title>
      {periods.length === 0 ? <Box>09:00–12:00，13:30–17:30</Box> : <Note>早于下面日期的，按 09:00–12:00、13:30–17:30</Note>}
      {periods.map(({ since, spans }) => (
        <Line key={since} text={`${since} 起：${spans.map(([from, to]) => `${from}–${to}`).join('，')}`} own onDrop={mayChange ? () => onDrop(since) : null} />
      ))}
      {mayChange ? (
        <Button kind="text" small icon="plus" onTap={onAdd}>
          从某天起改时间
        </Button>
      ) : null}
    </Card>
  )
}

interface DaysProps {
  year: number
  time: WorkingTimeShown
  days: readonly OwnDay[]
  mayChange: boolean
  onDrop: (day: string) => void
}

/** The district's own by date, then the national ones by holiday. */
function Days({ year, time, days, mayChange, onDrop }: DaysProps) {
  const own = days.filter(({ day }) => day.startsWith(`${year}-`)).sort((one, other) => one.day.localeCompare(other.day))
  const rest = time.special.filter((one) => !one.own && !own.some(({ day }) => day === one.day))
  const groups = [...new Set(rest.map(({ name, working }) => `${name}|${working}`))].map((key) =>
    rest.filter(({ name, working }) => `${name}|${working}` === key),
  )
  return (
    <Box role="list">
      {own.map(({ day, working, name }) => (
        <Box key={day} role="listitem">
          <Line text={`${name} ${datesOf([day])}`} working={working} own onDrop={mayChange ? () => onDrop(day) : null} />
        </Box>
      ))}
      {groups.map(([first, ...others]) =>
        first ? (
          <Box key={`${first.day}`} role="listitem">
            <Line text={`${first.name} ${datesOf([first, ...others].map(({ day }) => day))}`} working={first.working} own={false} onDrop={null} />
          </Box>
        ) : null,
      )}
    </Box>
  )
}

/** 2 月 16、17 日，3 月 2 日. */
function datesOf(days: readonly string[]): string {
  const months = [...new Set(days.map((day) => day.slice(5, 7)))]
  return months
    .map(
      (month) =>
        `${Number(month)} 月 ${days
          .filter((day) => day.slice(5, 7) === month)
          .map((day) => Number(day.slice(8)))
          .join('、')} 日`,
    )
    .join('，')
}

function Line({ text, working, own, onDrop }: { text: string; working?: boolean; own: boolean; onDrop: (() => void) | null }) {
  return (
    <Box className="row calendar-line">
      <Box className="grow">{text}</Box>
      {own ? <Chip tone="calm">本区</Chip> : null}
      {working === undefined ? null : <Chip tone={working ? 'soon' : 'good'}>{working ? '上班' : '休息'}</Chip>}
      {onDrop ? (
        <Button kind="text" small onTap={onDrop} label={`去掉 ${text}`}>
          去掉
        </Button>
      ) : null}
    </Box>
  )
}
