import type { MyAppealDetail } from '@shared/appeals/appeal'
import { orderFlow } from '@shared/appeals/order.flow'
import { momentWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { ring } from '@/platform/phone'
import { useAct } from '@/platform/use-act'
import { Button, Card, Note, Notice, RefusedNotice, Sheet } from '@/ui'
import { FollowUp } from './follow-up'
import { WordsForm } from './words-form'

interface Part {
  one: MyAppealDetail
  put: (next: MyAppealDetail) => void
}

/** The quieter things that may be done now; the flow decides which. */
export function Actions({ one, put }: Part) {
  const can = (move: MyAppealDetail['moves'][number]) => one.moves.includes(move)
  if (!can('add') && !can('urge') && !can('withdraw')) return null
  return (
    <Card>
      {can('add') ? <Add one={one} put={put} /> : null}
      {can('urge') ? <Urge one={one} put={put} /> : null}
      {can('withdraw') ? <Withdraw one={one} put={put} /> : null}
    </Card>
  )
}

function Add({ one, put }: Part) {
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Button kind="quiet" className="action" onTap={() => setOpen(true)}>
        {orderFlow.add.label}
      </Button>
    )
  const send = async (text: string, attachments: string[]) => {
    put(await call.appeals.add({ ref: one.ref, text, attachments }))
    setOpen(false)
  }
  return (
    <Box className="action">
      <WordsForm label={orderFlow.add.label} button="补充上去" send={send} />
      <Button kind="text" onTap={() => setOpen(false)}>
        先不补充
      </Button>
    </Box>
  )
}

function Urge({ one, put }: Part) {
  const act = useAct(async () => put(await call.appeals.urge({ ref: one.ref })))
  const now = new Date()
  const later = one.urgeAfter && Date.parse(one.urgeAfter) > now.getTime() ? one.urgeAfter : null
  const urged = one.timeline.some((entry) => entry.action === 'urge' || entry.action === 'appeals.urge')
  return (
    <Box className="action">
      <Button kind="quiet" busy={act.busy} disabled={later !== null} onTap={() => void act.run()}>
        {orderFlow.urge.label}
      </Button>
      {later ? <Note className="action-note">{`${urged ? '已经催过，' : ''}${momentWords(later, now)} 以后可以${urged ? '再' : ''}催`}</Note> : null}
      <RefusedNotice refused={act.refused} />
    </Box>
  )
}

/** Cannot be taken back: it wants a second tap. */
function Withdraw({ one, put }: Part) {
  const [sure, setSure] = useState(false)
  const act = useAct(async () => put(await call.appeals.withdraw({ ref: one.ref })))
  return (
    <Box className="action">
      {sure ? <Notice tone="soon">撤回后就不再办了，也不能恢复</Notice> : null}
      <Button kind={sure ? 'danger' : 'text'} busy={act.busy} onTap={() => (sure ? void act.run() : setSure(true))}>
        {sure ? '再点一下，确定撤回' : orderFlow.withdraw.label}
      </Button>
      {sure ? (
        <Button kind="text" onTap={() => setSure(false)}>
          不撤了
        </Button>
      ) : null}
      <RefusedNotice refused={act.refused} />
    </Box>
  )
}

/** What stays in reach of the thumb: not good yet, and calling the one who has it. */
export function Foot({ one, put }: Part) {
  const [open, setOpen] = useState(false)
  const phone = one.holder.phone
  const canReopen = one.moves.includes('reopen')
  const callable = phone && one.status !== 'withdrawn' && one.status !== 'closed'
  const send = async (text: string, attachments: string[]) => {
    put(await call.appeals.reopen({ ref: one.ref, text, attachments }))
    setOpen(false)
  }
  if (!canReopen && !callable && !one.moves.includes('followUp')) return null
  const until = one.reopenUntil ? `${momentWords(one.reopenUntil, new Date())} 前都可以再办` : undefined
  return (
    <Box className="foot-buttons">
      <FollowUp one={one} />
      {canReopen ? (
        <Button kind="quiet" onTap={() => setOpen(true)}>
          {orderFlow.reopen.label}
        </Button>
      ) : null}
      {callable ? (
        <Button icon="phone" className={canReopen ? 'beside' : ''} label={`打电话给${one.holder.name || one.holder.post}`} onTap={() => ring(phone)}>
          {canReopen ? '打电话' : `打电话给${one.holder.name || one.holder.post}`}
        </Button>
      ) : null}
      {open ? (
        <Sheet title={orderFlow.reopen.label} onClose={() => setOpen(false)}>
          <WordsForm label="哪里还没好" button="再办一次" placeholder="例如：灯亮了一天又不亮了" note={until} send={send} />
        </Sheet>
      ) : null}
    </Box>
  )
}
