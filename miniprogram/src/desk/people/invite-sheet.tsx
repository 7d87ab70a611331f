import type { Me } from '@shared/platform/platform.contract'
import { momentWords } from '@shared/platform/due-words'
import { roleName } from '@shared/platform/role'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { copyText } from '@/platform/phone'
import { useAct } from '@/platform/use-act'
import { Button, Choice, Field, Note, Notice, RefusedNotice, Sheet } from '@/ui'
import { type Invited, invitedBy, levelsOf } from './roles'
import { beginOfDay, endOfDay } from './term-words'
import { TerritoryChoice } from './territory-choice'

interface Made {
  code: string
  expiresAt: string
}

/** Asks somebody to join: the role, the place, then a code that is shown this once. */
export function InviteSheet({ grants, onClose }: { grants: Me['grants']; onClose: () => void }) {
  const roles = invitedBy(grants)
  const [role, setRole] = useState<Invited>(roles[0] ?? 'gridWorker')
  const [place, setPlace] = useState<{ path: string; name: string } | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const [startsAt, endsAt] = [beginOfDay(first), endOfDay(last)]
  const root = widest(grants)
  const act = useAct(
    async () => place && setMade(await call.platform.invite({ role, territory: place.path, ...(startsAt ? { startsAt } : {}), ...(endsAt ? { endsAt } : {}) })),
  )
  const choose = (next: Invited) => {
    setRole(next)
    setPlace(null)
  }
  if (made)
    return (
      <Sheet title="邀请码" onClose={onClose}>
        <Code made={made} role={roleName[role]} place={place?.name ?? ''} onClose={onClose} />
      </Sheet>
    )
  return (
    <Sheet title="请人加入" onClose={onClose}>
      <Box className="field">
        <Box className="field-label">做什么</Box>
        <Box className="wrap" role="radiogroup" label="做什么">
          {roles.map((one) => (
            <Choice key={one} role="radio" chosen={one === role} onTap={() => choose(one)}>
              {roleName[one]}
            </Choice>
          ))}
        </Box>
      </Box>
      {root ? <TerritoryChoice key={role} root={root} levels={levelsOf[role]} chosen={place} onChoose={setPlace} /> : null}
      <Field label="从哪天起（不填就从同意那天起）" value={first} onChange={setFirst} max={10} placeholder="如 2026-12-01" wrong={wrongDay(first, startsAt)} />
      <Field label="到哪天止（不填就不限期）" value={last} onChange={setLast} max={10} placeholder="如 2027-11-30" wrong={wrongDay(last, endsAt)} />
      <RefusedNotice refused={act.refused} />
      <Button busy={act.busy} disabled={!place || wrongDay(first, startsAt) !== null || wrongDay(last, endsAt) !== null} onTap={() => void act.run()}>
        生成邀请码
      </Button>
    </Sheet>
  )
}

const wrongDay = (typed: string, read: string | null) => (typed.trim() !== '' && read === null ? '请按 2026-12-31 这样填' : null)

function Code({ made, role, place, onClose }: { made: Made; role: string; place: string; onClose: () => void }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => setCopied(await copyText(made.code))
  return (
    <>
      <Notice tone="soon">只显示这一次，关掉就看不到了</Notice>
      <Box className="read-number read-code" label={`邀请码 ${made.code}`}>
        {made.code}
      </Box>
      <Note>{`${place} · ${role}，${momentWords(made.expiresAt, new Date())} 前有效。对方在“我的 → 有邀请码”里填，您同意后生效`}</Note>
      <Box className="foot-buttons gap-top">
        <Button kind="quiet" icon="copy" onTap={() => void copy()}>
          {copied ? '已复制' : '复制'}
        </Button>
        <Button onTap={onClose}>发好了</Button>
      </Box>
    </>
  )
}

/** The widest territory among the posts that may invite. */
function widest(grants: Me['grants']): { path: string; name: string } | null {
  const able = grants.filter(({ role }) => ['committee', 'townCentre', 'districtCentre', 'admin'].includes(role))
  const found = [...able].sort((a, b) => a.territory.length - b.territory.length)[0]
  return found ? { path: found.territory, name: found.territoryName } : null
}
