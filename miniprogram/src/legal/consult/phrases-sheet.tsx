import type { Phrase } from '@shared/legal/consult-help'
import { useState } from 'react'
import { call } from '@/platform/call'
import { newKey } from '@/platform/files'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Field, Note, RefusedNotice, RowLink, Sheet } from '@/ui'

interface SheetProps {
  /** What is written now: it can be kept as a phrase. */
  written: string
  onChoose: (body: string) => void
  onClose: () => void
}

/** 常用语: one tap puts it behind what is written; what is written can be kept for the next time. */
export function PhrasesSheet({ written, onChoose, onClose }: SheetProps) {
  const all = useCall(() => call.legal.listPhrases({}), [])
  const drop = useAct(async (id: string) => {
    await call.legal.dropPhrase({ id })
    all.again()
  })
  return (
    <Sheet title="常用语" onClose={onClose}>
      <Note>点一条，接在您写的后面，可以再改。同一处的律师共用</Note>
      <RefusedNotice refused={drop.refused} />
      <Answer asked={all} bones={3}>
        {(phrases) => (
          <Box role="list" label="常用语">
            {phrases.map((one) => (
              <PhraseLine key={one.id} one={one} busy={drop.busy} onChoose={() => onChoose(one.body)} onDrop={() => void drop.run(one.id)} />
            ))}
          </Box>
        )}
      </Answer>
      {written.trim().length >= 4 ? <Keep written={written.trim()} onKept={all.again} /> : <Note>写了答复，可以在这里存成常用语</Note>}
    </Sheet>
  )
}

function PhraseLine({ one, busy, onChoose, onDrop }: { one: Phrase; busy: boolean; onChoose: () => void; onDrop: () => void }) {
  const [sure, setSure] = useState(false)
  return (
    <Box role="listitem" className="row">
      <Box className="grow">
        <RowLink title={one.name} note={one.body.length > 60 ? `${one.body.slice(0, 60)}…` : one.body} onTap={onChoose} />
      </Box>
      {one.shipped ? null : (
        <Button kind="text" small icon="trash" busy={busy} label={`删掉常用语 ${one.name}`} onTap={() => (sure ? onDrop() : setSure(true))}>
          {sure ? '确定删掉' : '删掉'}
        </Button>
      )}
    </Box>
  )
}

function Keep({ written, onKept }: { written: string; onKept: () => void }) {
  const [name, setName] = useState('')
  const [id, setId] = useState(newKey)
  const keep = useAct(async () => {
    await call.legal.savePhrase({ id, name: name.trim(), body: written.slice(0, 1000) })
    setName('')
    setId(newKey())
    onKept()
  })
  const wrong = keep.refused?.field === 'name' || keep.refused?.field === 'body' ? keep.refused.sentence : null
  return (
    <>
      <Field
        label="把现在写的存成常用语，叫"
        value={name}
        onChange={setName}
        max={20}
        placeholder="例如：问清欠款时间"
        wrong={wrong}
        note="不要留居民的姓名和号码"
      />
      <RefusedNotice refused={wrong ? null : keep.refused} />
      <Button kind="quiet" busy={keep.busy} disabled={name.trim() === ''} onTap={() => void keep.run()}>
        存下来
      </Button>
    </>
  )
}
