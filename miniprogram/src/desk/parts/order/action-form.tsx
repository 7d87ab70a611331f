import { limits } from '@shared/appeals/limits'
import type { OrderDetail } from '@shared/appeals/order'
import { orderFlow, statusName } from '@shared/appeals/order.flow'
import { useEffect, useState } from 'react'
import { Refused } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { sentIds, useFiles } from '@/platform/use-files'
import { Button, Field, Notice, RefusedNotice, Title } from '@/ui'
import type { DeskMove } from './make-move'
import { type OrderDraft, orderDraft } from './order-draft'
import { PostChoice } from './post-choice'
import { ReplyFields, ReplyPreview } from './reply-fields'
import { useMove } from './use-move'

interface FormProps {
  order: OrderDetail
  move: DeskMove
  onMoved: () => void
  onStale: () => void
  onClose: () => void
  /** In the pane of a PC the form says itself what it is; in a sheet the sheet does. */
  titled?: boolean
}

interface Words {
  label: string
  placeholder: string
  note?: string
}

const words: Partial<Record<DeskMove, Words>> = {
  ask: { label: '想请居民补充什么', placeholder: '例如：请说一下是几号楼几单元，方便上门', note: '居民会看到这句话；等回答时时限停下' },
  transfer: { label: '为什么转', placeholder: '例如：路灯归市政所管', note: '居民只看到“已转给更合适的人办理”' },
  note: { label: '备注', placeholder: '例如：北侧线路上月修过，可能是线路问题', note: '只有工作人员看得到' },
  reply: { label: '答复内容', placeholder: '办了什么、结果怎样、没办成的原因，说给居民听' },
  visit: { label: '回访情况', placeholder: '例如：已上门，灯亮了，居民表示满意', note: '居民会看到' },
  decline: { label: '不予受理的理由', placeholder: '例如：内容与本区无关，请拨打 12345', note: '居民会看到这句话。办结后不能恢复' },
}

/** What a move needs, typed and kept; nothing is lost by closing it. */
export function ActionForm({ order, move, onMoved, onStale, onClose, titled }: FormProps) {
  const kept = orderDraft(order.id, move)
  const [draft, setDraft] = useState(kept.get)
  const [sure, setSure] = useState(false)
  const files = useFiles(draft.files, limits.photos)
  const change = (part: Partial<OrderDraft>) => setDraft((before) => ({ ...before, ...part }))
  useEffect(() => kept.set({ ...draft, files: files.going.map(({ file, remote }) => ({ file, remote })) }), [draft, files.going, kept])
  const made = useMove(order, { onMoved: () => undefined, onStale })
  const act = useAct(async () => {
    if (files.going.some((one) => one.trouble)) throw new Refused('badInput', '有照片没传上去，请再传一次或删掉它', 'attachments')
    if ((await made.run(move, draft, sentIds(files.going))) !== null) onMoved()
  })
  const refused = made.refused ?? act.refused
  const open = order.moves.includes(move)
  const said = words[move]
  const wrong = refused?.field === 'note' ? refused.sentence : null
  const ready = open && draft.text.trim() && (move !== 'reply' || draft.outcome) && (move !== 'transfer' || draft.post) && !files.busy
  const send = () => (orderFlow[move].grave && !sure ? setSure(true) : void act.run())
  return (
    <Box className="action-form">
      {titled ? <Title className="action-title">{orderFlow[move].label}</Title> : null}
      {open ? null : <Notice tone="soon">{`这件事现在是“${statusName[order.status]}”，不能再${orderFlow[move].label}了。您写的还在`}</Notice>}
      {move === 'transfer' ? <PostChoice orderId={order.id} chosen={draft.post} onChoose={(post) => change({ post })} /> : null}
      {move === 'reply' ? <ReplyFields draft={draft} onChange={change} files={files} /> : null}
      {said ? (
        <Field
          long
          label={said.label}
          value={draft.text}
          onChange={(text) => change({ text })}
          placeholder={said.placeholder}
          note={said.note}
          max={limits.noteText}
          wrong={wrong}
        />
      ) : null}
      {move === 'reply' ? <ReplyPreview order={order} draft={draft} files={files} /> : null}
      <RefusedNotice refused={wrong ? null : refused} />
      {sure ? <Notice tone="late">办结后不能恢复，请再点一下确定</Notice> : null}
      <Box className="foot-buttons">
        <Button kind="quiet" onTap={onClose}>
          先放着
        </Button>
        <Button kind={sure ? 'danger' : 'main'} busy={act.busy} disabled={!ready} onTap={send}>
          {sure ? `确定${orderFlow[move].label}` : orderFlow[move].label}
        </Button>
      </Box>
    </Box>
  )
}
