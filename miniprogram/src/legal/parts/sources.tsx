import type { LegalAnswer } from '@shared/legal/chat'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { go } from '@/platform/route'
import { Button, Chip, Note, RowLink } from '@/ui'

/** The articles that an answer rests on, or those that may have to do with it. */
export function Sources({ sources, near }: Pick<LegalAnswer, 'sources' | 'near'>) {
  const [open, setOpen] = useState(false)
  const show = (law: string, article: string) => go('/legal/article/index', { law, article })
  if (near.length > 0)
    return (
      <Box className="gap-top">
        <Box className="strong">可能有关</Box>
        {near.map(({ law, article, text }) => (
          <RowLink key={`${law}${article}`} title={`《${law}》${article}`} note={`${text.slice(0, 40)}…`} onTap={() => show(law, article)} />
        ))}
      </Box>
    )
  if (sources.length === 0) return null
  return (
    <Box>
      <Button kind="text" small onTap={() => setOpen(!open)} label={`法律依据 ${sources.length} 条，${open ? '收起' : '展开'}`}>
        {`法律依据 ${sources.length} 条 ${open ? '▲' : '▼'}`}
      </Button>
      {open
        ? sources.map(({ law, article, says, validity }, n) => (
            <Box key={`${law}${article}`} className="legal-source">
              <RowLink title={`${n + 1} 《${law}》${article}`} onTap={() => show(law, article)} />
              <Note>{`“${says}”`}</Note>
              <Chip tone={validity.state === 'inForce' ? 'good' : validity.state === 'unknown' ? 'plain' : 'late'}>{validity.words}</Chip>
            </Box>
          ))
        : null}
    </Box>
  )
}
