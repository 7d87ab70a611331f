import type { Me } from '@shared/platform/platform.contract'
import { momentWords } from '@shared/platform/due-words'
import { type ReactNode, useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { go } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Button, Card, Chip, Choice, Note, RefusedNotice, RowLink, Title } from '@/ui'
import { say } from '../parts/toast'

const spans = [
  { days: 1, name: '今天' },
  { days: 2, name: '到明天' },
  { days: 3, name: '三天' },
  { days: 7, name: '一周' },
] as const

const hour = 3_600_000

/** Midnight in Shanghai after so many days, today counted as the first. */
function endOf(days: number, now: Date): string {
  const today = Math.floor((now.getTime() + 8 * hour) / (24 * hour))
  return new Date((today + days) * 24 * hour - 8 * hour).toISOString()
}

/** Whether this person is on duty, as the card of their territory tells it; null where it does not say. */
async function onDuty(who: Me): Promise<boolean | null> {
  const grant = who.grants[0]
  if (!grant) return null
  const card = await call.grids.getHomeCard({ path: grant.territory }).catch(() => null)
  return card?.worker && card.worker.personId === who.personId ? card.worker.onDuty : null
}

/** Away: new orders go to the stand-in meanwhile. */
export function AwayCard({ who }: { who: Me }) {
  const duty = useCall(() => onDuty(who), [who.personId])
  const [until, setUntil] = useState<string | null>(null)
  const change = useAct(async (to: string | null) => {
    setUntil((await call.grids.setAway({ until: to })).until)
    say(to ? '已离岗，新的事会派给替班的人' : '已回来，新的事会派给您')
    duty.again()
  })
  const away = until !== null || duty.value === false
  const back = (
    <Button kind={away ? 'main' : 'quiet'} busy={change.busy} onTap={() => void change.run(null)}>
      我回来了
    </Button>
  )
  return (
    <Card label="在岗">
      <Box className="row">
        <Title level={2} className="grow">
          我在岗吗
        </Title>
        {away || duty.value ? <Chip tone={away ? 'soon' : 'good'}>{away ? '离岗' : '在岗'}</Chip> : null}
      </Box>
      <Note>{until ? `到 ${momentWords(until, new Date())} 自动回岗` : '离岗时，新的事派给替班的人；手上的还是您的'}</Note>
      <RefusedNotice refused={change.refused} />
      {away ? (
        <Box className="gap-top">{back}</Box>
      ) : (
        <Leave busy={change.busy} onLeave={(days) => void change.run(endOf(days, new Date()))} other={duty.value === null ? back : null} />
      )}
      <RowLink title="交接我的工作" note="调岗、长期离开时，手上的交给同岗位的人" onTap={() => go('/desk/hand-over/index')} />
    </Card>
  )
}

/** For how long. `other` stands beside it where nobody can tell whether they are away already. */
function Leave({ busy, onLeave, other }: { busy: boolean; onLeave: (days: number) => void; other: ReactNode }) {
  const [days, setDays] = useState(1)
  return (
    <>
      <Box className="wrap gap-top" role="radiogroup" label="离开多久">
        {spans.map((one) => (
          <Choice key={one.days} role="radio" chosen={days === one.days} onTap={() => setDays(one.days)}>
            {one.name}
          </Choice>
        ))}
      </Box>
      <Box className="foot-buttons gap-top">
        <Button kind="quiet" busy={busy} onTap={() => onLeave(days)}>
          离岗
        </Button>
        {other}
      </Box>
    </>
  )
}
