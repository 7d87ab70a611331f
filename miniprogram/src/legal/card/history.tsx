import type { CardDetail, CardVersionShown } from '@shared/legal/card-version'
import { momentWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Card, Chip, Note, Title, type Tone } from '@/ui'

const states: Record<CardVersionShown['state'], [string, Tone]> = {
  draft: ['草稿', 'plain'],
  inReview: ['待审核', 'soon'],
  published: ['居民现在看到的', 'good'],
  retired: ['旧的', 'plain'],
  shipped: ['随系统', 'plain'],
}

interface HistoryProps {
  detail: CardDetail
  busy: boolean
  onRestore: (no: number) => void
}

/** Every version with who wrote and who reviewed it, what was said, and what changed. */
export function History({ detail, busy, onRestore }: HistoryProps) {
  const mayRestore = detail.moves.includes('restore')
  if (detail.versions.length === 0) return <Note>还没有保存过</Note>
  return (
    <Box>
      {detail.versions.map((one) => (
        <Version key={one.no} one={one} onRestore={mayRestore && one.state !== 'published' ? () => onRestore(one.no) : null} busy={busy} />
      ))}
    </Box>
  )
}

function Version({ one, busy, onRestore }: { one: CardVersionShown; busy: boolean; onRestore: (() => void) | null }) {
  const [open, setOpen] = useState(one.state === 'draft' || one.state === 'inReview')
  const [name, tone] = states[one.state]
  const now = new Date()
  return (
    <Card label={one.no === 0 ? '随系统的卡片' : `第 ${one.no} 版`}>
      <Box className="row">
        <Title level={3} className="grow">
          {one.no === 0 ? '随系统的卡片' : `第 ${one.no} 版`}
        </Title>
        <Chip tone={tone}>{name}</Chip>
      </Box>
      {one.author && one.writtenAt ? <Note>{`${one.author} ${momentWords(one.writtenAt, now)} 写`}</Note> : null}
      {one.reviewer && one.reviewedAt ? <Note>{`${one.reviewer} ${momentWords(one.reviewedAt, now)} 审核`}</Note> : null}
      {one.words ? <Box className="legal-text">{`意见：${one.words}`}</Box> : null}
      {one.changes.length > 0 ? (
        <Button kind="text" small onTap={() => setOpen(!open)} label={`改了 ${one.changes.length} 处，${open ? '收起' : '展开'}`}>
          {`改了 ${one.changes.length} 处 ${open ? '▲' : '▼'}`}
        </Button>
      ) : null}
      {open
        ? one.changes.map(({ name: part, before, after }) => (
            <Box key={part} className="law-change">
              <Box className="strong">{part}</Box>
              <Box className="legal-text">{after || '（删去了）'}</Box>
              {before ? <Box className="legal-text law-before">{`原来：${before}`}</Box> : null}
            </Box>
          ))
        : null}
      {onRestore ? (
        <Box className="gap-top">
          <Button kind="quiet" small busy={busy} onTap={onRestore}>
            在这一版上改
          </Button>
        </Box>
      ) : null}
    </Card>
  )
}
