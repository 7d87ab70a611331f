import type { Judges as JudgeList } from '@shared/appeals/judge'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Card, Choice, Note, RefusedNotice, RowLink, Sheet, Title } from '@/ui'
import { say } from '../parts/toast'

/** Who rules on the third hand-back (裁定人), town by town; and what was ruled lately. */
export function JudgesCard({ mayName }: { mayName: boolean }) {
  const asked = useCall(() => call.appeals.listJudges({}), [])
  const rulings = useCall(() => call.appeals.listRulings({}), [])
  const [open, setOpen] = useState<JudgeList[number] | null>(null)
  return (
    <Answer asked={asked} bones={1}>
      {(judges) => (
        <Card label="退单裁定">
          <Title level={2} className="part-title">
            退单第三次由谁裁定
          </Title>
          <Note>没有指定时，由上一级当班的人裁定。裁定后不能再退</Note>
          {judges.map((place) => {
            const name = place.people.find(({ personId }) => personId === place.judge)?.name ?? '当班的人'
            return (
              <RowLink
                key={place.territory}
                title={place.name}
                value={name}
                onTap={() => (mayName ? setOpen(place) : undefined)}
                label={`${place.name}，${name}`}
              />
            )
          })}
          {(rulings.value ?? []).slice(0, 5).map((one) => (
            <Box key={one.orderId} className="gap-top">
              <Box className="strong">{`${one.placeName} · ${one.category} → ${one.post}`}</Box>
              <Note>{`${one.by}：${one.note}`}</Note>
            </Box>
          ))}
          {open ? <Naming place={open} onClose={() => setOpen(null)} onNamed={asked.put} /> : null}
        </Card>
      )}
    </Answer>
  )
}

function Naming({ place, onClose, onNamed }: { place: JudgeList[number]; onClose: () => void; onNamed: (judges: JudgeList) => void }) {
  const act = useAct(async (personId: string | null) => {
    onNamed(await call.appeals.setJudge({ territory: place.territory, personId }))
    say('裁定人已定')
    onClose()
  })
  return (
    <Sheet title={`${place.name}由谁裁定`} onClose={onClose}>
      <Box className="wrap">
        {place.people.map(({ personId, name }) => (
          <Choice key={personId} chosen={personId === place.judge} onTap={() => void act.run(personId)}>
            {name}
          </Choice>
        ))}
        <Choice chosen={place.judge === null} onTap={() => void act.run(null)}>
          不指定，由当班的人
        </Choice>
      </Box>
      <RefusedNotice refused={act.refused} />
    </Sheet>
  )
}
