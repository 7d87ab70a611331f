import type { GivenGrant } from '@shared/platform/platform.contract'
import { momentWords } from '@shared/platform/due-words'
import { roleName } from '@shared/platform/role'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box, Tap } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Chip, Note, RefusedNotice, Switch, Title, type Tone } from '@/ui'
import { GrantSheet } from './grant-sheet'

const look: Record<GivenGrant['state'], { name: string; tone: Tone }> = {
  coming: { name: '还没开始', tone: 'soon' },
  living: { name: '在任', tone: 'good' },
  ended: { name: '已结束', tone: 'plain' },
}
const pageSize = 10

/** Whose rights there are in one's territory, and until when. */
export function GrantsCard() {
  const [ended, setEnded] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const [more, setMore] = useState<{ items: GivenGrant[]; next: string | null } | null>(null)
  const first = useCall(() => call.platform.listGrants({ ended, limit: pageSize }), [ended])
  const next = more ? more.next : (first.value?.next ?? null)
  const load = useAct(async () => {
    if (!next) return
    const page = await call.platform.listGrants({ ended, limit: pageSize, after: next })
    setMore((before) => ({ items: [...(before?.items ?? []), ...page.items], next: page.next }))
  })
  const again = () => {
    setMore(null)
    first.again()
  }
  return (
    <Card label="职权">
      <Title level={2} className="part-title">
        谁在这里任职
      </Title>
      <Switch
        title="也看已结束的"
        on={ended}
        onChange={(on) => {
          setMore(null)
          setEnded(on)
        }}
      />
      <Answer asked={first} bones={3}>
        {(page) => {
          const all = [...page.items, ...(more?.items ?? [])]
          const chosen = all.find(({ id }) => id === open)
          return (
            <>
              {all.length === 0 ? <Note>这里还没有人员</Note> : null}
              <Box role="list" label="职权">
                {all.map((one) => (
                  <GrantRow key={one.id} one={one} onOpen={() => setOpen(one.id)} />
                ))}
              </Box>
              {next ? (
                <Box className="gap-top">
                  <Button kind="quiet" busy={load.busy} onTap={() => void load.run()}>
                    再看一些
                  </Button>
                </Box>
              ) : null}
              <RefusedNotice refused={load.refused} />
              {chosen ? <GrantSheet grant={chosen} onClose={() => setOpen(null)} onChanged={again} /> : null}
            </>
          )
        }}
      </Answer>
    </Card>
  )
}

function GrantRow({ one, onOpen }: { one: GivenGrant; onOpen: () => void }) {
  const { name, tone } = look[one.state]
  return (
    <Box role="listitem" className="invitation">
      <Tap className="row" onTap={onOpen} label={`${one.name ?? one.post}，${one.post}，${name}，看看和改`}>
        <Box className="grow">
          <Box className="strong">{one.name ?? '（没有填姓名）'}</Box>
          <Note>{`${one.territoryName} · ${roleName[one.role]}`}</Note>
          <Note>{termWords(one)}</Note>
        </Box>
        <Chip tone={tone}>{name}</Chip>
      </Tap>
    </Box>
  )
}

/** From when until when: 11月23日 周一 10:00 起，没有定结束时间. */
function termWords({ startsAt, endsAt }: GivenGrant): string {
  const now = new Date()
  return `${momentWords(startsAt, now)} 起，${endsAt ? `到 ${momentWords(endsAt, now)}` : '没有定结束时间'}`
}
