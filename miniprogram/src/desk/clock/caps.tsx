import type { Caps as CapsOf, CapsShown } from '@shared/appeals/caps'
import { limits } from '@shared/appeals/limits'
import { momentWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Field, Note, RefusedNotice, Title } from '@/ui'
import { say } from '../parts/toast'

const fields: readonly { key: keyof CapsOf; label: string; note: string }[] = [
  { key: 'extensions', label: '一件最多延期几次', note: `0 到 ${limits.extensions} 次；填 0 就不能延期` },
  { key: 'extensionDays', label: '每次延期最多几个工作日', note: `1 到 ${limits.extensionDays} 天，上级批了才算` },
  { key: 'suspensionDays', label: '暂停最多几个工作日', note: `1 到 ${limits.suspensionDays} 天，到时自动恢复` },
  { key: 'waitDays', label: '等居民补充最多几个工作日', note: `1 到 ${limits.mostWaitDays} 天，到时接着办` },
]

/** 延期和暂停的上限: how often and for how long a clock may be moved or stand. */
export function Caps({ mayChange }: { mayChange: boolean }) {
  const asked = useCall(() => call.appeals.getCaps({}), [])
  return (
    <Answer asked={asked} bones={3}>
      {(caps) => (mayChange ? <Form key={caps.version} caps={caps} onSaved={asked.again} /> : <Shown caps={caps} />)}
    </Answer>
  )
}

function Shown({ caps }: { caps: CapsShown }) {
  return (
    <Card label="延期和暂停">
      {fields.map(({ key, label }) => (
        <Box key={key} className="row calendar-line">
          <Box className="grow">{label}</Box>
          <Box className="strong">{caps[key]}</Box>
        </Box>
      ))}
      <Note>{setWords(caps)}</Note>
    </Card>
  )
}

const written = (caps: CapsShown) => Object.fromEntries(fields.map(({ key }) => [key, String(caps[key])])) as Record<keyof CapsOf, string>
/** What is no whole number is left to be refused by name. */
const numberOf = (typed: string) => (/^\d+$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN)

function Form({ caps, onSaved }: { caps: CapsShown; onSaved: () => void }) {
  const [typed, setTyped] = useState(written(caps))
  const [source, setSource] = useState(caps.source ?? '')
  const save = useAct(async () => {
    const { extensions, extensionDays, suspensionDays, waitDays } = typed
    await call.appeals.setCaps({
      ...{ extensions: numberOf(extensions), extensionDays: numberOf(extensionDays) },
      ...{ suspensionDays: numberOf(suspensionDays), waitDays: numberOf(waitDays), version: caps.version, source },
    })
    say('已保存，从现在起按这个算')
    onSaved()
  })
  const wrong = (field: string) => (save.refused?.field === field ? save.refused.sentence : null)
  const named = fields.some(({ key }) => wrong(key)) || wrong('source')
  return (
    <Card label="延期和暂停">
      <Title level={2} className="part-title">
        延期和暂停的上限
      </Title>
      <Note>{setWords(caps)}</Note>
      {fields.map(({ key, label, note }) => (
        <Field key={key} label={label} value={typed[key]} onChange={(value) => setTyped({ ...typed, [key]: value })} max={2} note={note} wrong={wrong(key)} />
      ))}
      <Field label="依据" value={source} onChange={setSource} max={200} placeholder="规定或通知的名称和条款" wrong={wrong('source')} />
      <RefusedNotice refused={named ? null : save.refused} />
      <Button busy={save.busy} disabled={fields.some(({ key }) => Number.isNaN(numberOf(typed[key])))} onTap={() => void save.run()}>
        保存
      </Button>
    </Card>
  )
}

function setWords({ source, setBy, setAt }: CapsShown): string {
  return setAt ? `${setBy ?? '管理员'} ${momentWords(setAt, new Date())}定的 · 依据：${source}` : '随产品来的，本区还没有定过'
}
