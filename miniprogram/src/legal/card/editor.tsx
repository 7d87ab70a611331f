import type { CardDetail, CardDraft } from '@shared/legal/card-version'
import { type ReactNode, useState } from 'react'
import { useWide } from '@/desk/parts/use-wide'
import { elder } from '@/platform/elder'
import { Box } from '@/platform/host'
import { Page, Tabs, Title } from '@/ui'
import { putWritten, questionsFor, useWritten, type WrittenCard } from '../parts/card-drafts'
import { Asked } from './asked'
import { type Asking, Foot } from './foot'
import { Form } from './form'
import { Head } from './head'
import { History } from './history'
import { Preview } from './preview'
import { useCheck } from './use-check'
import { useMoves } from './use-moves'

interface EditorProps {
  id: string
  /** Null = only begun on this device. */
  detail: CardDetail | null
  put: (detail: CardDetail) => void
}

export function Editor({ id, detail, put }: EditorProps) {
  const typed = useWritten(id)
  const written = typed ?? (detail && { card: detail.card, revision: detail.revision, questions: questionsFor(id) })
  return written ? <Opened id={id} detail={detail} put={put} written={written} isTyped={typed !== null} /> : null
}

type Tab = 'write' | 'preview' | 'history'

const tabs: readonly { key: Tab; name: string }[] = [
  { key: 'write', name: '编写' },
  { key: 'preview', name: '预览' },
  { key: 'history', name: '历史' },
]

/** On a phone, or with large letters, one of writing, preview and history; on a PC all at once, writing at the left. */
function Opened({ id, detail, put, written, isTyped }: EditorProps & { written: WrittenCard; isTyped: boolean }) {
  const mayWrite = detail === null || detail.moves.includes('save')
  const [tab, setTab] = useState<Tab>(mayWrite ? 'write' : 'preview')
  const isWide = useWide()
  const isElder = elder.use()
  const isBeside = isWide && !isElder
  const shows: readonly Tab[] = isBeside ? ['write', 'preview', 'history'] : [tab]
  const [asking, setAsking] = useState<Asking | null>(null)
  const checked = useCheck(written.card)
  const moves = useMoves(id, detail, put)
  const onChange = (part: Partial<CardDraft>) => putWritten(id, { ...written, card: { ...written.card, ...part } })
  const hasFoot = isTyped || detail === null || detail.moves.some((move) => move !== 'save' && move !== 'restore')
  const foot = hasFoot ? (
    <Foot
      detail={detail}
      isTyped={isTyped}
      hindered={checked.fresh ? checked.problems.length : 0}
      busy={moves.busy}
      refused={moves.refused}
      onSave={() => void moves.save(written)}
      onSend={() => void moves.send()}
      onDrop={() => void moves.drop()}
      onAsk={setAsking}
    />
  ) : null
  const over = asking ? <Asked what={asking} isOwn={!detail?.moves.includes('publish')} moves={moves} onClose={() => setAsking(null)} /> : null
  return (
    <Page title={written.card.title || '写知识卡'} wide foot={foot} over={over}>
      <Box className={`card-edit ${isBeside ? 'is-beside' : ''} ${mayWrite ? '' : 'is-read'}`}>
        {isBeside ? null : <Tabs label="知识卡" chosen={tab} onChoose={setTab} tabs={tabs.filter(({ key }) => mayWrite || key !== 'write')} />}
        <Head id={id} detail={detail} written={written} isTyped={isTyped} />
        {mayWrite ? (
          <Box className={`card-pane ${shows.includes('write') ? '' : 'is-off'}`}>
            <Form card={written.card} problems={checked.problems} onChange={onChange} />
          </Box>
        ) : null}
        <Side shows={shows} detail={detail} busy={moves.busy} onRestore={(no) => void moves.restore(no)}>
          <Preview checked={checked} asked={written.card.asked[0] ?? ''} />
        </Side>
      </Box>
    </Page>
  )
}

interface SideProps {
  shows: readonly Tab[]
  detail: CardDetail | null
  busy: boolean
  onRestore: (no: number) => void
  /** The preview. */
  children: ReactNode
}

/** Preview and history: both beside the writing, or the one that was chosen. */
function Side({ shows, detail, busy, onRestore, children }: SideProps) {
  const hasHistory = detail !== null && shows.includes('history')
  const hasPreview = shows.includes('preview') || (detail === null && shows.includes('history'))
  return (
    <Box className={`card-side ${hasHistory || hasPreview ? '' : 'is-off'}`} scrolls>
      {hasPreview ? children : null}
      {hasHistory && hasPreview ? <Title className="part-title">历史</Title> : null}
      {hasHistory ? <History detail={detail} busy={busy} onRestore={onRestore} /> : null}
    </Box>
  )
}
