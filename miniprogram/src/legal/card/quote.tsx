import type { CardDraft } from '@shared/legal/card-version'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box, Tap } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Empty, Note } from '@/ui'
import { ValidityChip } from '../parts/validity-chip'

type Cite = CardDraft['cites'][number]

/** The article's own words, clause by clause: a tap takes one over. */
export function Quote({ cite, onQuote }: { cite: Cite; onQuote: (says: string) => void }) {
  const [open, setOpen] = useState(false)
  if (!cite.law || !cite.article) return null
  return (
    <Box>
      <Button kind="text" small onTap={() => setOpen(!open)} label={`《${cite.law}》${cite.article}条文，${open ? '收起' : '展开'}`}>
        {open ? '收起条文 ▲' : '看条文，点一句摘下来 ▼'}
      </Button>
      {open ? <Clauses cite={cite} onQuote={onQuote} /> : null}
    </Box>
  )
}

function Clauses({ cite: { law, article, says }, onQuote }: { cite: Cite; onQuote: (says: string) => void }) {
  const asked = useCall(() => call.legal.getArticle({ law, article }), [law, article])
  return (
    <Answer asked={asked} bones={1} missing={<Empty icon="search" title="没有收录这一条" note="请核对名称和条号" />}>
      {(one) => (
        <Box>
          <Box className="wrap">
            <ValidityChip validity={one.validity} />
          </Box>
          <Note className="gap-top">点一句就摘作引文</Note>
          {clausesOf(one.text).map((clause) => (
            <Tap key={clause} className={`card-clause ${says === clause ? 'is-chosen' : ''}`} onTap={() => onQuote(clause)} label={`摘这一句：${clause}`}>
              {clause}
            </Tap>
          ))}
        </Box>
      )}
    </Answer>
  )
}

/** Stretches that stand in the text as they are, long enough to say something and short enough to be quoted. */
function clausesOf(text: string): string[] {
  const clauses = text.split(/[。；：\n]/).map((one) => one.trim())
  return [...new Set(clauses.map((one) => one.slice(0, 200)).filter((one) => one.length >= 4))]
}
