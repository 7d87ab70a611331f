import { momentWords } from '@shared/platform/due-words'
import type { OwnTime } from '@shared/platform/working-time'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Field, Note, RefusedNotice, Sheet } from '@/ui'
import { say } from '../parts/toast'

interface SaveProps {
  own: OwnTime
  version: number
  onClose: () => void
  onSaved: () => void
}

/** What the change would do to open orders; then, with what it rests on, it is done. */
export function SaveSheet({ own, version, onClose, onSaved }: SaveProps) {
  const seen = useCall(() => call.appeals.foreseeWorkingTime(own), [])
  const [source, setSource] = useState('')
  const save = useAct(async () => {
    await call.platform.setWorkingTime({ ...own, version, source })
    say('已保存，没办完的正在重算')
    onClose()
    onSaved()
  })
  const now = new Date()
  const words = (at: string | null) => (at ? momentWords(at, now) : '没有时限')
  return (
    <Sheet title="保存以后会怎样" onClose={onClose}>
      <Answer asked={seen} bones={2}>
        {({ moved, looked, all, examples }) => (
          <>
            <Box className="strong">{moved === 0 ? '没有工单的时限会变' : `会重算 ${moved} 件没办完的工单`}</Box>
            {examples.map((one) => (
              <Note key={one.number}>{`${one.number}：${words(one.before)} → ${words(one.after)}`}</Note>
            ))}
            <Note>{`看了${all ? '全部' : '最近到期的'} ${looked} 件。已经超时的还是超时，不会因为改日历新添超时`}</Note>
          </>
        )}
      </Answer>
      <Field
        label="依据"
        value={source}
        onChange={setSource}
        max={200}
        placeholder="例如：国务院办公厅关于 2027 年部分节假日安排的通知"
        wrong={save.refused?.field === 'source' ? save.refused.sentence : null}
      />
      <RefusedNotice refused={save.refused} />
      <Button busy={save.busy} disabled={source.trim().length < 4} onTap={() => void save.run()}>
        保存
      </Button>
    </Sheet>
  )
}
