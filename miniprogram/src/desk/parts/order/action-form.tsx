import { limits } from '@shared/appeals/limits'
import type { OrderDetail } from '@shared/appeals/order'
import { orderFlow, statusName } from '@shared/appeals/order.flow'
import { useEffect, useState } from 'react'
import { Refused } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useFiles } from '@/platform/use-files'
import { Button, Notice, RefusedNotice, Title } from '@/ui'
import { AloneChoice, openSiblings } from './alone-choice'
import { Findings } from './findings'
import { HelpChoice, unheardHelpers } from './help-choice'
import { type DeskMove, needsOf } from './make-move'
import { MoveFields } from './move-fields'
import { type OrderDraft, orderDraft } from './order-draft'
import { evidenceOf } from './shots'
import { useMove } from './use-move'
import { isFilledIn } from './use-template'
import { useReplyCheck } from './use-reply-check'
import { isVisited } from './visit-fields'

interface FormProps {
  order: OrderDetail
  move: DeskMove
  onMoved: () => void
  onStale: () => void
  onClose: () => void
  /** In the pane of a PC the form says itself what it is; in a sheet the sheet does. */
  titled?: boolean
}

function isFilled(move: DeskMove, { text, outcome, post, choice }: OrderDraft): boolean {
  const needs = needsOf[move] ?? []
  if (!needs.includes('noWords') && !text.trim()) return false
  return (!needs.includes('outcome') || outcome !== null) && (!needs.includes('post') || post !== null) && (!needs.includes('choice') || Boolean(choice))
}

/** What would be left behind was seen and agreed to. */
function isConfirmed({ alone, withoutHelp }: OrderDraft, unfinished: number, unheard: number): boolean {
  return (unfinished === 0 || Boolean(alone)) && (unheard === 0 || Boolean(withoutHelp))
}

/** What a move needs, typed and kept; nothing is lost by closing it. */
export function ActionForm({ order, move, onMoved, onStale, onClose, titled }: FormProps) {
  const kept = orderDraft(order.id, move)
  const [draft, setDraft] = useState(kept.get)
  const [sure, setSure] = useState(false)
  const files = useFiles(draft.files, limits.photos)
  const change = (part: Partial<OrderDraft>) => setDraft((before) => ({ ...before, ...part }))
  useEffect(() => kept.set({ ...draft, files: files.going.map(({ file, remote }) => ({ file, remote })) }), [draft, files.going, kept])
  const check = useReplyCheck(order, move, draft, files.going)
  const made = useMove(order, { onMoved: () => undefined, onStale })
  const act = useAct(async () => {
    // Without a network they go up from the outbox.
    if (files.going.some((one) => one.trouble && !one.later)) throw new Refused('badInput', '有照片没传上去，请再传一次或删掉它', 'attachments')
    if (!(await check.isClear())) return
    const held = files.going.map(({ file, remote }) => ({ file, remote }))
    if ((await made.run(move, { ...draft, files: held, evidence: evidenceOf(draft, held) })) === null) return
    onMoved()
  })
  const refused = made.refused ?? act.refused
  const open = order.moves.includes(move)
  const wrong = refused?.field === 'note' || (move === 'split' && refused?.field === 'text') ? refused.sentence : null
  const unfinished = openSiblings(order, move)
  const unheard = unheardHelpers(order, move)
  const asksAlone = unfinished.length > 0 || refused?.field === 'alone'
  const ready =
    open &&
    isFilled(move, draft) &&
    (move !== 'visit' || isVisited(draft)) &&
    (move !== 'reply' || isFilledIn(draft)) &&
    isConfirmed(draft, unfinished.length, unheard.length) &&
    !files.busy
  const send = () => (orderFlow[move].grave && !sure ? setSure(true) : void act.run())
  return (
    <Box className="action-form">
      {titled ? <Title className="action-title">{orderFlow[move].label}</Title> : null}
      {open ? null : <Notice tone="soon">{`这件事现在是“${statusName[order.status]}”，不能再${orderFlow[move].label}了。您写的还在`}</Notice>}
      <MoveFields order={order} move={move} draft={draft} onChange={change} files={files} wrong={wrong} refusedField={refused?.field ?? null} />
      <Box className="action-foot">
        {asksAlone ? (
          <AloneChoice others={unfinished} label={orderFlow[move].label} alone={draft.alone ?? false} onChange={(alone) => change({ alone })} />
        ) : null}
        <HelpChoice unheard={unheard} chosen={draft.withoutHelp ?? false} onChange={(withoutHelp) => change({ withoutHelp })} />
        <Findings found={check.found} />
        <RefusedNotice refused={wrong ? null : refused} />
        {sure ? <Notice tone="late">办结后不能恢复，请再点一下确定</Notice> : null}
        <Box className="foot-buttons">
          <Button kind="quiet" onTap={onClose}>
            先放着
          </Button>
          <Button kind={sure ? 'danger' : 'main'} busy={act.busy} disabled={!ready} onTap={send}>
            {check.found.length > 0 ? '仍然答复' : sure ? `确定${orderFlow[move].label}` : orderFlow[move].label}
          </Button>
        </Box>
      </Box>
    </Box>
  )
}
