import { limits } from '@shared/appeals/limits'
import { findingName, visitFindings } from '@shared/appeals/satisfaction'
import type { ReactNode } from 'react'
import { Box } from '@/platform/host'
import { Choice, Faces, Note, type Score } from '@/ui'
import type { OrderDraft } from './order-draft'

interface Part {
  draft: OrderDraft
  onChange: (part: Partial<OrderDraft>) => void
  field: ReactNode
}

const blank = { reached: true, solved: null, score: null }

/** 回访: reached or not, is it really done, what would they give now, and in words. */
export function VisitFields({ draft, onChange, field }: Part) {
  const visit = draft.visit ?? blank
  const change = (part: Partial<typeof visit>) => onChange({ visit: { ...visit, ...part } })
  return (
    <>
      <Box className="field">
        <Box className="field-label">联系上了吗</Box>
        <Box className="wrap" role="radiogroup" label="联系上了吗">
          <Choice role="radio" chosen={visit.reached} onTap={() => change({ reached: true })}>
            联系上了
          </Choice>
          <Choice role="radio" chosen={!visit.reached} onTap={() => change({ reached: false })}>
            没联系上
          </Choice>
        </Box>
        {visit.reached ? null : <Note>{`隔 ${limits.visitHours} 小时以上再联系；${limits.visitTries} 次都没联系上，回访就结束，居民会看到`}</Note>}
      </Box>
      {visit.reached ? (
        <>
          <Box className="field">
            <Box className="field-label">居民说解决了吗</Box>
            <Box className="wrap" role="radiogroup" label="居民说解决了吗">
              {visitFindings.map((one) => (
                <Choice key={one} role="radio" chosen={visit.solved === one} onTap={() => change({ solved: one })}>
                  {findingName[one]}
                </Choice>
              ))}
            </Box>
          </Box>
          <Box className="field">
            <Box className="field-label">居民现在怎么评（没问到可不选）</Box>
            <Faces chosen={visit.score as Score | null} onChoose={(score) => change({ score })} label="居民现在怎么评" />
          </Box>
        </>
      ) : null}
      {field}
    </>
  )
}

/** Reached, what was found has to be said. */
export function isVisited({ visit }: OrderDraft): boolean {
  return visit !== undefined && (!visit.reached || visit.solved !== null)
}
