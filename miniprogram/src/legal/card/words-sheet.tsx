import { useState } from 'react'
import { useAct } from '@/platform/use-act'
import { Button, Field, RefusedNotice, Sheet } from '@/ui'

interface SheetProps {
  title: string
  label: string
  note: string
  button: string
  /** May be left empty. */
  free?: boolean
  danger?: boolean
  onSend: (words: string) => Promise<void>
  onClose: () => void
}

/** What a reviewer says before something is done. */
export function WordsSheet({ title, label, note, button, free = false, danger = false, onSend, onClose }: SheetProps) {
  const [words, setWords] = useState('')
  const act = useAct(async () => {
    await onSend(words.trim())
    onClose()
  })
  return (
    <Sheet title={title} onClose={onClose}>
      <Field long label={label} value={words} onChange={setWords} max={500} note={note} />
      <RefusedNotice refused={act.refused} />
      <Button kind={danger ? 'danger' : 'main'} busy={act.busy} disabled={!free && words.trim().length < 2} onTap={() => void act.run()}>
        {button}
      </Button>
    </Sheet>
  )
}
