import type { Bag } from '@shared/appeals/bag'
import type { Outcome } from '@shared/appeals/outcome'
import { timeWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { whereIStand } from '@/platform/place'
import { useAct } from '@/platform/use-act'
import type { Files } from '@/platform/use-files'
import { Button, Choice, Field, Note, RefusedNotice } from '@/ui'
import type { OrderDraft } from './order-draft'

interface Part {
  bag: Bag
  outcome: Outcome | null
  draft: OrderDraft
  onChange: (part: Partial<OrderDraft>) => void
  files: Files
  max: number
}

/** 现场照片 of what is said to be solved: taken now, with time and place; or the reason why not. */
export function EvidencePart({ bag, outcome, draft, onChange, files, max }: Part) {
  const [without, setWithout] = useState(Boolean(draft.noEvidence))
  const shoot = useAct(async () => {
    // Asked for before the camera opens: the phone then looks for its place meanwhile.
    const standing = whereIStand()
    standing.catch(() => undefined)
    const [file] = await files.shoot(standing)
    if (!file) return
    const at = new Date().toISOString()
    const { point, accuracy } = await standing
    onChange({ shots: { ...draft.shots, [file.id]: { at, point, accuracy } } })
  })
  if (outcome !== 'solved' || (bag !== 'complaint' && bag !== 'service')) return null
  const shots = files.going.flatMap(({ file }, n) => (draft.shots?.[file.id] ? [`第 ${n + 1} 张 ${timeWords(draft.shots[file.id]?.at ?? '')} 拍`] : []))
  return (
    <Box className="field">
      <Button kind="quiet" icon="camera" busy={shoot.busy} disabled={files.going.length >= max} onTap={() => void shoot.run()}>
        现场拍一张
      </Button>
      <Note className="gap-top">{shots.length > 0 ? `带时间和位置：${shots.join('、')}` : '会记下拍的时间和手机位置；居民只看到时间'}</Note>
      {shoot.refused ? <Note>没有取到位置，这张只当普通照片</Note> : null}
      <RefusedNotice refused={shoot.refused} />
      {shots.length > 0 ? null : (
        <Box className="gap-top">
          <Choice
            chosen={without}
            onTap={() => {
              setWithout(!without)
              if (without) onChange({ noEvidence: '' })
            }}
          >
            拍不了现场
          </Choice>
          {without ? (
            <Field
              label="拍不了的原因"
              value={draft.noEvidence ?? ''}
              onChange={(noEvidence) => onChange({ noEvidence })}
              max={200}
              placeholder="例如：在配电房里修的，不能拍照"
              note="只有工作人员看得到"
            />
          ) : null}
        </Box>
      )}
    </Box>
  )
}
