import type { CardDetail } from '@shared/legal/card-version'
import { Box } from '@/platform/host'
import { Note, Notice } from '@/ui'
import { dropWritten, putWritten, type WrittenCard } from '../parts/card-drafts'
import { standingWords } from '../parts/card-words'

interface HeadProps {
  id: string
  detail: CardDetail | null
  written: WrittenCard
  isTyped: boolean
}

/** How the card stands, what its reviewer said, and whether what was typed here is still of the newest version. */
export function Head({ id, detail, written, isTyped }: HeadProps) {
  if (detail === null)
    return (
      <Box className="card-head">
        <Note>新卡片，还没保存，写的都在这台设备上</Note>
      </Box>
    )
  const last = detail.versions[0]
  return (
    <Box className="card-head">
      <Note>{standingWords(detail)}</Note>
      {detail.open === 'draft' && last?.words ? <Notice tone="soon">{`退回意见：${last.words}`}</Notice> : null}
      {isTyped && written.revision !== detail.revision ? (
        <Notice tone="soon" action={{ name: '接着存我写的', onTap: () => putWritten(id, { ...written, revision: detail.revision }) }}>
          别人刚改过这张卡，历史里能看到改了什么。您写的还在
        </Notice>
      ) : null}
      {isTyped ? <Notice action={{ name: '不要了', onTap: () => dropWritten(id) }}>有没保存的改动</Notice> : null}
    </Box>
  )
}
