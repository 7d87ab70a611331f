import type { ConsultationDetail } from '@shared/legal/consultation'
import { useState } from 'react'
import { call } from '@/platform/call'
import { newKey } from '@/platform/files'
import { Box, WordsInput } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, RefusedNotice, Switch } from '@/ui'
import { drafts, longest, setDraft } from './consult-draft'

interface ReplyProps {
  one: ConsultationDetail
  put: (one: ConsultationDetail) => void
  onPhrases: () => void
  onClose: () => void
}

/** An answer to the resident, or a note for lawyers; what is written stays until it has arrived. */
export function Reply({ one, put, onPhrases, onClose }: ReplyProps) {
  const draft = drafts.use()[one.id] ?? { text: '', key: '' }
  const [internal, setInternal] = useState(false)
  const act = useAct(async () => {
    const key = draft.key || newKey()
    setDraft(one.id, { text: draft.text, key })
    put(await call.legal.answerAsLawyer({ id: one.id, key, text: draft.text.trim(), internal }))
    setDraft(one.id, { text: '', key: '' })
  })
  return (
    <Box className="legal-foot">
      <RefusedNotice refused={act.refused} />
      <Switch title="内部备注" note="居民看不到" on={internal} onChange={setInternal} />
      <Box className="legal-field">
        <WordsInput
          label="答复"
          value={draft.text}
          onChange={(text) => setDraft(one.id, { text, key: '' })}
          placeholder={internal ? '写给自己和同事的' : '说给居民听，平常话'}
          max={longest}
        />
        <Button busy={act.busy} disabled={!draft.text.trim()} onTap={() => void act.run()}>
          {internal ? '记下' : '发送'}
        </Button>
      </Box>
      <Box className="wrap">
        <Button kind="text" small onTap={onPhrases}>
          常用语
        </Button>
        {one.state === 'open' ? (
          <Button kind="text" small onTap={onClose}>
            写小结，结束咨询
          </Button>
        ) : null}
      </Box>
    </Box>
  )
}
