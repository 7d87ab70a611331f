import { type PostShifts, shiftWords } from '@shared/grids/shift'
import type { Me } from '@shared/platform/platform.contract'
import { roleName } from '@shared/platform/role'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Answer, Card, Note, RowLink, Title } from '@/ui'
import { RotaSheet } from './rota-sheet'

const keepers = ['committee', 'townCentre', 'districtCentre'] as const

/** Who is on duty when. A committee sees its village's posts, those above their own. */
export function RotaCard({ who }: { who: Me }) {
  const post = who.grants.find(({ role }) => keepers.some((one) => one === role))
  const path = post?.territory
  const list = useCall(async () => {
    const all = path ? await call.grids.listShifts({ path }) : []
    return post?.role === 'committee' ? all : all.filter((one) => one.path === path)
  }, [path])
  const [open, setOpen] = useState<string | null>(null)
  if (!path) return null
  const keyOf = (one: PostShifts) => `${one.role}@${one.path}`
  return (
    <Card label="排班">
      <Title level={2} className="part-title">
        排班
      </Title>
      <Answer asked={list} bones={1}>
        {(all) => (
          <>
            {all.map((one) => (
              <RowLink key={keyOf(one)} title={`${one.placeName} · ${roleName[one.role]}`} note={noteOf(one)} onTap={() => setOpen(keyOf(one))} />
            ))}
            {all.length === 0 ? <Note>这里还没有人员</Note> : null}
            {all.map((one) => (keyOf(one) === open ? <RotaSheet key={keyOf(one)} post={one} onClose={() => setOpen(null)} onSaved={list.again} /> : null))}
          </>
        )}
      </Answer>
      <Box className="rota-foot">
        <Note>没有排班就按替班次序，一直有人；同时当班几个人时，手上件数少的先接</Note>
      </Box>
    </Card>
  )
}

function noteOf({ people, shifts }: PostShifts): string {
  const name = (id: string) => people.find(({ personId }) => personId === id)?.name ?? ''
  const on = people.filter(({ onDuty }) => onDuty).map((one) => one.name)
  if (shifts.length === 0) return `没有排班 · ${people.map((one) => one.name).join('、')}`
  const first = shifts[0]
  const line = first ? `${name(first.personId)} ${shiftWords(first)}` : ''
  return `现在：${on.length > 0 ? on.join('、') : '没有人，由上一级接'} · ${line}${shifts.length > 1 ? ` 等 ${shifts.length} 条` : ''}`
}
