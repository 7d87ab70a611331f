import { Box } from '@/platform/host'
import { Note } from '@/ui'
import { AnswerBubble } from '../parts/answer-bubble'
import type { Checked } from './use-check'

/** The card in a chat, as a resident will see it. Its doors and choices lead nowhere here. */
export function Preview({ checked, asked }: { checked: Checked; asked: string }) {
  return (
    <Box className="card-preview" role="region" label="预览">
      <Note>{checked.fresh ? '居民会看到的样子' : '正在更新预览…'}</Note>
      {asked.trim() ? (
        <Box className="legal-mine">
          <Box className="legal-said">{asked}</Box>
        </Box>
      ) : null}
      {checked.preview ? <AnswerBubble answer={checked.preview} asked={asked} latest still onChoose={() => undefined} /> : null}
    </Box>
  )
}
