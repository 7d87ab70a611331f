import { limits } from '@shared/appeals/limits'
import { useState } from 'react'
import { Refused } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { sentIds, useFiles } from '@/platform/use-files'
import { Button, Field, Note, RefusedNotice } from '@/ui'
import { FilesRow } from '../parts/files-row'

const maxFiles = 3

interface FormProps {
  label: string
  button: string
  placeholder?: string
  note?: string
  send: (text: string, attachments: string[]) => Promise<void>
}

/** A few words and photos to go with an appeal that is on its way. */
export function WordsForm({ label, button, placeholder, note, send }: FormProps) {
  const [text, setText] = useState('')
  const files = useFiles([], maxFiles)
  const act = useAct(async () => {
    if (files.going.some((one) => one.trouble)) throw new Refused('badInput', '有照片没传上去，请再传一次或删掉它', 'attachments')
    await send(text.trim(), sentIds(files.going))
    setText('')
    for (const one of files.going) files.remove(one.file.id)
  })
  const wrong = act.refused?.field === 'text' ? act.refused.sentence : null
  return (
    <Box className="words-form">
      <Field label={label} long value={text} onChange={setText} placeholder={placeholder} max={limits.tapText} wrong={wrong} />
      <FilesRow files={files} max={maxFiles} hint="加照片" />
      {note ? <Note className="gap-top">{note}</Note> : null}
      <Box className="gap-top" />
      <RefusedNotice refused={wrong ? null : act.refused} />
      <Button busy={act.busy} disabled={!text.trim() || files.busy} onTap={() => void act.run()}>
        {button}
      </Button>
    </Box>
  )
}
