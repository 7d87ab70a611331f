import type { Invitation } from '@shared/platform/platform.contract'
import { momentWords } from '@shared/platform/due-words'
import { roleName } from '@shared/platform/role'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Card, Chip, Note, RefusedNotice, Title, type Tone } from '@/ui'
import { say } from '../parts/toast'

type One = typeof Invitation._zod.output

const stateLook: Record<One['state'], { name: string; tone: Tone }> = {
  open: { name: '等人来领', tone: 'plain' },
  taken: { name: '等您同意', tone: 'soon' },
  approved: { name: '已加入', tone: 'good' },
  refused: { name: '没同意', tone: 'plain' },
  expired: { name: '过期了', tone: 'plain' },
}

/** Invitations: those that wait for a yes come first. */
export function InvitationList({ list, onChange }: { list: readonly One[]; onChange: () => void }) {
  const sorted = [...list].sort((a, b) => Number(b.state === 'taken') - Number(a.state === 'taken'))
  return (
    <Card label="邀请">
      <Title level={2} className="part-title">
        邀请
      </Title>
      {list.length === 0 ? <Note>还没有请过人。点“请人加入”生成邀请码，对方在“我的 → 有邀请码”里填</Note> : null}
      <Box role="list">
        {sorted.map((one) => (
          <Row key={one.id} one={one} onChange={onChange} />
        ))}
      </Box>
    </Card>
  )
}

function Row({ one, onChange }: { one: One; onChange: () => void }) {
  const look = stateLook[one.state]
  const act = useAct(async (approve: boolean) => {
    await call.platform.approveInvitation({ id: one.id, approve })
    say(approve ? `${one.takenBy ?? '对方'}已加入` : '没有同意')
    onChange()
  })
  return (
    <Box role="listitem" className="invitation">
      <Box className="row">
        <Box className="grow">
          <Box className="strong">{one.takenBy ?? roleName[one.role]}</Box>
          <Note>{`${one.territoryName} · ${roleName[one.role]}`}</Note>
          {one.state === 'open' ? <Note>{`${momentWords(one.expiresAt, new Date())} 前有效`}</Note> : null}
        </Box>
        <Chip tone={look.tone}>{look.name}</Chip>
      </Box>
      {one.state === 'taken' ? (
        <Box className="foot-buttons gap-top">
          <Button kind="quiet" disabled={act.busy} onTap={() => void act.run(false)} label={`不同意${one.takenBy ?? ''}加入`}>
            不同意
          </Button>
          <Button busy={act.busy} onTap={() => void act.run(true)} label={`同意${one.takenBy ?? ''}加入`}>
            同意
          </Button>
        </Box>
      ) : null}
      <RefusedNotice refused={act.refused} />
    </Box>
  )
}
