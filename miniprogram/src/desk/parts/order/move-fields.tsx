import { limits } from '@shared/appeals/limits'
import type { OrderDetail } from '@shared/appeals/order'
import { FilesRow } from '@/appeals/parts/files-row'
import { Box } from '@/platform/host'
import type { Files } from '@/platform/use-files'
import { Field } from '@/ui'
import { EvidencePart } from './evidence-part'
import { daysOf, type DeskMove, mostDays, needsOf } from './make-move'
import { DaysChoice, MoveChoice } from './move-choices'
import type { OrderDraft } from './order-draft'
import { PostChoice } from './post-choice'
import { SplitFields } from './split-fields'
import { TemplateChoice } from './template-choice'
import { Undeliberated } from './undeliberated'
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
  rule: { label: '裁定理由', placeholder: '例如：按职责清单第 3 条，由街道城管负责', note: '居民只看到由谁办理；对方不能再退' },
  refuseExtension: { label: '为什么不同意', placeholder: '例如：备件今天就到，不用延' },
  rejectSpam: { label: '为什么仍要办', placeholder: '例如：地点和事情都写清楚了' },
  grantExtension: { label: '要说的话（可不填）', placeholder: '例如：同意，请每三天告诉居民一次进展' },
  answerSupervision: { label: '办到哪一步了', placeholder: '例如：备件已到，今晚 8 点前修好', note: '督办的人会收到，居民看不到' },
  answerHelp: { label: '联办意见', placeholder: '例如：已到现场，线路断了，明天上午接好', note: '交给牵头人，由牵头人统一答复居民' },
  proceed: { label: '现在怎样了', placeholder: '例如：灯头已到货，今天安装', note: '居民会看到' },
  handBack: { label: '说明情况', placeholder: '例如：现场看过，这段路在隔壁村界内，见照片', note: '时限不停。第三次退单由裁定人决定，不能再退' },
  escalate: { label: '为什么上报', placeholder: '例如：涉及三个村的排水，本级协调不了', note: '时限不停' },
  takeOver: { label: '为什么接管', placeholder: '例如：承办人请假，由镇里接手', note: '记在台账里' },
  supervise: { label: '要求', placeholder: '例如：居民已催两次，请今天给个说法', note: '居民看不到' },
  inviteHelper: { label: '请对方做什么', placeholder: '例如：请看线路是不是断了', note: '您仍是牵头人，由您答复居民' },
  askExtension: { label: '为什么要延', placeholder: '例如：灯杆要定制，厂家 5 天交货', note: '上级批了才算数，批之前时限照走' },
  suspend: { label: '说明情况', placeholder: '例如：连日大雨，不能登高作业', note: '居民会看到。到时间会自动恢复' },
  refuse: { label: '说给居民听的理由', placeholder: '例如：您说的欠款已经在法院立案，由法院处理', note: '居民会看到理由和该去哪里。办结后不能恢复' },
  proposeSpam: { label: '为什么说不是诉求', placeholder: '例如：是一条广告', note: '由另一位同事核对后才办结' },
  decline: { label: '不予受理的理由', placeholder: '例如：内容与本区无关，请拨打 12345', note: '居民会看到这句话。办结后不能恢复' },
}

const postTitle: Partial<Record<DeskMove, string>> = { rule: '裁定由谁办理', inviteHelper: '请谁联办' }

interface FieldsProps {
  order: OrderDetail
  move: DeskMove
  draft: OrderDraft
  onChange: (part: Partial<OrderDraft>) => void
  files: Files
  wrong: string | null
  /** The field that was refused last. */
  refusedField: string | null
}

/** The fields of one move: only what the flow says it needs. */
export function MoveFields({ order, move, draft, onChange, files, wrong, refusedField }: FieldsProps) {
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
  if (move === 'visit') return <VisitFields draft={draft} onChange={onChange} field={field} decides={refusedField === 'again'} />
  const needs = needsOf[move] ?? []
  if (move !== 'reply')
    return (
      <>
        {needs.includes('post') ? (
          <PostChoice orderId={order.id} title={postTitle[move] ?? '转给谁'} chosen={draft.post} onChoose={(post) => onChange({ post })} />
        ) : null}
        {needs.includes('choice') ? <MoveChoice move={move} chosen={draft.choice ?? null} onChoose={(choice) => onChange({ choice })} /> : null}
        {needs.includes('days') ? <DaysChoice most={mostDays(order, move)} days={daysOf(order, move, draft)} onChange={(days) => onChange({ days })} /> : null}
        {field}
        {needs.includes('photos') ? (
          <Box className="field">
            <FilesRow files={files} max={limits.photos} hint="现场照片" />
          </Box>
        ) : null}
      </>
    )
  return (
    <Box className="reply-columns">
      <Box>
        <OutcomeChoice chosen={draft.outcome} onChoose={(outcome) => onChange({ outcome, ...(outcome === draft.outcome ? {} : { template: null }) })} />
        <Undeliberated order={order} draft={draft} onChange={onChange} />
        <TemplateChoice order={order} draft={draft} onChange={onChange} />
        {field}
        <Box className="field">
          <FilesRow files={files} max={limits.photos} hint="照片" />
        </Box>
        <EvidencePart bag={order.bag} outcome={draft.outcome} draft={draft} onChange={onChange} files={files} max={limits.photos} />
      </Box>
      <ReplyPreview order={order} draft={draft} files={files} />
    </Box>
  )
}
