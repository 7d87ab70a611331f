import { limits } from '@shared/appeals/limits'
import type { OrderDetail } from '@shared/appeals/order'
import { FilesRow } from '@/appeals/parts/files-row'
import { Box } from '@/platform/host'
import type { Files } from '@/platform/use-files'
import { Field } from '@/ui'
import type { DeskMove } from './make-move'
import type { OrderDraft } from './order-draft'
import { PostChoice } from './post-choice'
import { SplitFields } from './split-fields'
import { VisitFields } from './visit-fields'
import { OutcomeChoice, ReplyPreview } from './reply-fields'

interface Words {
  label: string
  placeholder: string
  note?: string
}

const words: Partial<Record<DeskMove, Words>> = {
  ask: { label: '想请居民补充什么', placeholder: '例如：请说一下是几号楼几单元，方便上门', note: '居民会看到这句话；等回答时时限停下' },
  transfer: { label: '为什么转', placeholder: '例如：路灯归市政所管', note: '居民只看到“已转给更合适的人办理”' },
  split: { label: '拆出的是哪件事', placeholder: '把居民说的第二件事摘出来，或用自己的话写明', note: '新的一件会有这段内容；居民原来的话不变' },
  note: { label: '备注', placeholder: '例如：北侧线路上月修过，可能是线路问题', note: '只有工作人员看得到' },
  reply: { label: '答复内容', placeholder: '办了什么、结果怎样、没办成的原因，说给居民听' },
  visit: { label: '回访情况', placeholder: '例如：已上门，灯亮了，居民表示满意', note: '居民会看到' },
  decline: { label: '不予受理的理由', placeholder: '例如：内容与本区无关，请拨打 12345', note: '居民会看到这句话。办结后不能恢复' },
}

interface FieldsProps {
  order: OrderDetail
  move: DeskMove
  draft: OrderDraft
  onChange: (part: Partial<OrderDraft>) => void
  files: Files
  wrong: string | null
}

/** The fields of one move: only what the flow says it needs. */
export function MoveFields({ order, move, draft, onChange, files, wrong }: FieldsProps) {
  const said = words[move]
  if (!said) return null
  const field = (
    <Field
      long
      label={said.label}
      value={draft.text}
      onChange={(text) => onChange({ text })}
      placeholder={said.placeholder}
      note={said.note}
      max={limits.noteText}
      wrong={wrong}
    />
  )
  if (move === 'split') return <SplitFields order={order} draft={draft} onChange={onChange} field={field} />
  if (move === 'visit') return <VisitFields draft={draft} onChange={onChange} field={field} />
  if (move === 'transfer') {
    return (
      <>
        <PostChoice orderId={order.id} chosen={draft.post} onChoose={(post) => onChange({ post })} />
        {field}
      </>
    )
  }
  if (move !== 'reply') return field
  return (
    <Box className="reply-columns">
      <Box>
        <OutcomeChoice chosen={draft.outcome} onChoose={(outcome) => onChange({ outcome })} />
        {field}
        <Box className="field">
          <FilesRow files={files} max={limits.photos} hint="现场照片" />
        </Box>
      </Box>
      <ReplyPreview order={order} draft={draft} files={files} />
    </Box>
  )
}
