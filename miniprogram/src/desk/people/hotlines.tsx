import { type DangerKind, dangerKinds, dangerName, type Hotline } from '@shared/triage/danger'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Choice, Field, Note, RefusedNotice, RowLink, Sheet, Title } from '@/ui'
import { say } from '../parts/toast'

const fresh: Hotline = { number: '', name: '', kinds: [], source: '', hours: '24 小时', position: 50, retired: false }

/** The numbers that residents are shown when their words tell of danger (求助电话). */
export function Hotlines() {
  const asked = useCall(() => call.triage.listHotlines({}), [])
  const [open, setOpen] = useState<Hotline | null>(null)
  const close = () => {
    setOpen(null)
    asked.again()
  }
  return (
    <Answer asked={asked} bones={1}>
      {(list) => (
        <Card label="求助电话">
          <Title level={2} className="part-title">
            求助电话
          </Title>
          <Note>居民写到危险时先给他们看这些号码，请核对本区是否都打得通</Note>
          {list.map((one) => (
            <RowLink
              key={one.number}
              title={`${one.number} ${one.name}`}
              note={one.source}
              value={one.retired ? '停用' : one.hours}
              onTap={() => setOpen(one)}
            />
          ))}
          <Button kind="text" small icon="plus" onTap={() => setOpen(fresh)}>
            加一个号码
          </Button>
          {open ? <Editing line={open} onClose={() => setOpen(null)} onSaved={close} /> : null}
        </Card>
      )}
    </Answer>
  )
}

function Editing({ line, onClose, onSaved }: { line: Hotline; onClose: () => void; onSaved: () => void }) {
  const [row, setRow] = useState(line)
  const put = (part: Partial<Hotline>) => setRow({ ...row, ...part })
  const save = useAct(async () => {
    const { number, name, kinds, source, hours, position } = row
    await call.triage.saveHotline({ number: number.trim(), name, kinds, source, hours, position })
    say('号码已保存')
    onSaved()
  })
  const retire = useAct(async () => {
    await call.triage.retireHotline({ number: row.number })
    say('已停用，居民不再看到')
    onSaved()
  })
  const wrong = (field: string) => (save.refused?.field === field ? save.refused.sentence : null)
  const toggle = (kind: DangerKind) => put({ kinds: row.kinds.includes(kind) ? row.kinds.filter((one) => one !== kind) : [...row.kinds, kind] })
  return (
    <Sheet title={line.number ? `${line.number} ${line.name}` : '加一个号码'} onClose={onClose}>
      {line.number ? null : <Field label="号码" kind="tel" value={row.number} onChange={(number) => put({ number })} max={20} wrong={wrong('number')} />}
      <Field label="名称" value={row.name} onChange={(name) => put({ name })} max={20} wrong={wrong('name')} />
      <Field label="来源" value={row.source} onChange={(source) => put({ source })} max={100} note="法律、通知或官方公布的页面" wrong={wrong('source')} />
      <Field label="接听时间" value={row.hours} onChange={(hours) => put({ hours })} max={40} wrong={wrong('hours')} />
      <Box className="field">
        <Box className="field-label">什么情形先给居民看</Box>
        <Box className="wrap">
          {dangerKinds.map((kind) => (
            <Choice key={kind} chosen={row.kinds.includes(kind)} onTap={() => toggle(kind)}>
              {dangerName[kind]}
            </Choice>
          ))}
        </Box>
      </Box>
      <RefusedNotice refused={save.refused ?? retire.refused} />
      <Box className="foot-buttons">
        {line.number && !line.retired ? (
          <Button kind="danger" busy={retire.busy} onTap={() => void retire.run()}>
            停用
          </Button>
        ) : null}
        <Button busy={save.busy} onTap={() => void save.run()}>
          {line.retired ? '重新启用' : '保存'}
        </Button>
      </Box>
    </Sheet>
  )
}
