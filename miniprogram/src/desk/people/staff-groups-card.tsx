import type { StaffGroup } from '@shared/platform/platform.contract'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Field, Note, RefusedNotice, RowLink, Sheet, Title } from '@/ui'
import { say } from '../parts/toast'
import { TerritoryChoice } from './territory-choice'

interface Editing {
  id?: string
  name: string
  territory: { path: string; name: string } | null
}

/** 企业微信群: groups of staff that are told of emergencies and supervisions by a robot. */
export function StaffGroupsCard({ district }: { district: { path: string; name: string } }) {
  const asked = useCall(() => call.platform.listStaffGroups({}), [])
  const [open, setOpen] = useState<Editing | null>(null)
  const close = () => {
    setOpen(null)
    asked.again()
  }
  return (
    <Answer asked={asked} bones={1}>
      {(list) => (
        <Card label="企业微信群">
          <Title level={2} className="part-title">
            企业微信群
          </Title>
          <Note>特急、督办和超时会发到所在地最近的工作群，只说是什么事、在哪里，不带诉求内容和姓名</Note>
          {list.map((one) => (
            <RowLink key={one.id} title={one.name} value={one.territoryName} onTap={() => setOpen(editingOf(one))} />
          ))}
          <Button kind="text" small icon="plus" onTap={() => setOpen({ name: '', territory: null })}>
            加一个群
          </Button>
          {open ? <GroupSheet begun={open} district={district} onClose={() => setOpen(null)} onChanged={close} /> : null}
        </Card>
      )}
    </Answer>
  )
}

function editingOf({ id, name, territory, territoryName }: StaffGroup): Editing {
  return { id, name, territory: { path: territory, name: territoryName } }
}

interface SheetProps {
  begun: Editing
  district: { path: string; name: string }
  onClose: () => void
  onChanged: () => void
}

function GroupSheet({ begun, district, onClose, onChanged }: SheetProps) {
  const [name, setName] = useState(begun.name)
  const [key, setKey] = useState('')
  const [territory, setTerritory] = useState(begun.territory)
  const { id } = begun
  const save = useAct(async () => {
    await call.platform.saveStaffGroup({ ...(id ? { id } : {}), territory: territory?.path ?? '', name, ...(key.trim() ? { key: key.trim() } : {}) })
    say('已保存，可以试发一条')
    onChanged()
  })
  const test = useAct(async () => {
    await call.platform.tryStaffGroup({ id: id ?? '' })
    say('已发出，请到群里看看')
  })
  const remove = useAct(async () => {
    await call.platform.removeStaffGroup({ id: id ?? '' })
    say('已移除，不再往这个群里发')
    onChanged()
  })
  const refused = save.refused ?? test.refused ?? remove.refused
  const wrong = (field: string) => (save.refused?.field === field ? save.refused.sentence : null)
  return (
    <Sheet title={id ? begun.name : '加一个群'} onClose={onClose}>
      <Field label="群名" value={name} onChange={setName} max={30} wrong={wrong('name')} />
      <Field
        label="机器人地址"
        value={key}
        onChange={setKey}
        max={200}
        note={id ? '已经存好，不再显示；要换才填' : '企业微信里打开群 → 群机器人 → 复制 Webhook 地址'}
        wrong={wrong('key')}
      />
      <TerritoryChoice root={district} levels={['district', 'town', 'village']} chosen={territory} onChoose={setTerritory} />
      <RefusedNotice refused={refused} />
      <Box className="foot-buttons">
        {id ? (
          <>
            <Button kind="danger" busy={remove.busy} onTap={() => void remove.run()}>
              移除
            </Button>
            <Button kind="quiet" busy={test.busy} onTap={() => void test.run()}>
              试发一条
            </Button>
          </>
        ) : null}
        <Button busy={save.busy} disabled={name.trim() === '' || !territory} onTap={() => void save.run()}>
          保存
        </Button>
      </Box>
    </Sheet>
  )
}
