import type { SensitiveReaders } from '@shared/appeals/order'
import { type SensitiveSign, signName } from '@shared/triage/sensitive'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Choice, Note, Notice, RefusedNotice, RowLink, Sheet, Title } from '@/ui'
import { say } from '../parts/toast'

/** Who sees and handles sensitive orders, sign by sign (敏感件点名). */
export function NamedPeople() {
  const asked = useCall(() => call.appeals.listSensitiveReaders({}), [])
  const [open, setOpen] = useState<SensitiveSign | null>(null)
  return (
    <Answer asked={asked} bones={1}>
      {(readers) => (
        <Card label="敏感件点名">
          <Title level={2} className="part-title">
            敏感件由谁看
          </Title>
          <Note>点了名的人才看得到、才能办，其他人（包括当地和审计）都看不到</Note>
          {readers.signs.map(({ sign, people, warning }) => (
            <Box key={sign}>
              <RowLink
                title={signName[sign]}
                value={people.map(({ name }) => name).join('、')}
                onTap={() => setOpen(sign)}
                label={`${signName[sign]}，${people.map(({ name }) => name).join('、')}，改`}
              />
              {warning ? <Notice tone="soon">{warning}</Notice> : null}
            </Box>
          ))}
          {open ? <Naming sign={open} readers={readers} onClose={() => setOpen(null)} onNamed={asked.put} /> : null}
        </Card>
      )}
    </Answer>
  )
}

interface NamingProps {
  sign: SensitiveSign
  readers: SensitiveReaders
  onClose: () => void
  onNamed: (readers: SensitiveReaders) => void
}

function Naming({ sign, readers, onClose, onNamed }: NamingProps) {
  const named = readers.signs.find((one) => one.sign === sign)?.people.filter(({ since }) => since) ?? []
  const [chosen, setChosen] = useState<readonly string[]>(named.map(({ personId }) => personId))
  const act = useAct(async () => {
    onNamed(await call.appeals.setSensitiveReaders({ sign, people: [...chosen] }))
    say('已点名，手上的件也跟着换人')
    onClose()
  })
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <Sheet title={`“${signName[sign]}”由谁看`} onClose={onClose}>
      <Note>最好点两位：一位办，另一位回访</Note>
      <Box className="wrap gap-top">
        {readers.candidates.map(({ personId, name, post }) => (
          <Choice key={personId} chosen={chosen.includes(personId)} onTap={() => toggle(personId)}>
            {`${name} · ${post}`}
          </Choice>
        ))}
      </Box>
      <RefusedNotice refused={act.refused} />
      <Box className="gap-top">
        <Button busy={act.busy} onTap={() => void act.run()}>
          就这样定
        </Button>
      </Box>
    </Sheet>
  )
}
