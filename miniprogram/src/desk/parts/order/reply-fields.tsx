import type { OrderDetail } from '@shared/appeals/order'
import { type Outcome, outcomeName, outcomes } from '@shared/appeals/outcome'
import { holderWords } from '@/appeals/parts/where-words'
import { Box } from '@/platform/host'
import type { Files } from '@/platform/use-files'
import { Chip, Choice, Note } from '@/ui'
import type { OrderDraft } from './order-draft'

/** 办理结果: what honestly came of it. */
export function OutcomeChoice({ chosen, onChoose }: { chosen: Outcome | null; onChoose: (outcome: Outcome) => void }) {
  return (
    <Box className="field">
      <Box className="field-label">办理结果</Box>
      <Box className="wrap" role="radiogroup" label="办理结果">
        {outcomes.map((one) => (
          <Choice key={one} role="radio" chosen={chosen === one} onTap={() => onChoose(one)}>
            {outcomeName[one]}
          </Choice>
        ))}
      </Box>
    </Box>
  )
}

/** Who will receive it, by which way, and what they will see. */
export function ReplyPreview({ order, draft, files }: { order: OrderDetail; draft: OrderDraft; files: Files }) {
  const told = order.appeals.filter(({ withdrawn }) => !withdrawn)
  const photos = files.going.length > 0 ? `，附 ${files.going.length} 张照片` : ''
  return (
    <Box className="preview" role="region" label="谁会收到，看到什么">
      <Box className="strong">{`发给 ${told.length} 位居民`}</Box>
      <Box role="list">
        {told.map((appeal) => (
          <Box key={appeal.id} role="listitem" className="preview-who">
            <Box inline className="grow">
              {appeal.anonymous ? '没写名字的居民' : appeal.appellant}
            </Box>
            <Box inline className="note">
              {appeal.reachedBy}
            </Box>
          </Box>
        ))}
      </Box>
      <Note className="gap-top">{`居民会看到${photos}`}</Note>
      <Box className="preview-words">
        <Box className="wrap">
          {draft.outcome ? <Chip tone={draft.outcome === 'solved' ? 'good' : 'soon'}>{outcomeName[draft.outcome]}</Chip> : <Note>还没选办理结果</Note>}
          <Note>{holderWords(order.holder)}</Note>
        </Box>
        <Box className="said">{draft.text.trim() || '（还没写）'}</Box>
      </Box>
    </Box>
  )
}
