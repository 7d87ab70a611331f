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
  /** It was done again twice, or too long ago: it has to be said whether it is done once more. */
  decides: boolean
}

const blank = { reached: true, solved: null, score: null }

/** 回访: reached or not, is it really done, what would they give now, and in words. */
export function VisitFields({ draft, onChange, field, decides }: Part) {
  const visit: NonNullable<OrderDraft['visit']> = draft.visit ?? blank
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
            {visit.solved === 'no' ? <Undone decides={decides} again={visit.again} onChoose={(again) => change({ again })} /> : null}
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

/** 没有解决 leads to work: at once, or as the level above says. */
function Undone({ decides, again, onChoose }: { decides: boolean; again: boolean | undefined; onChoose: (again: boolean) => void }) {
  if (!decides && again === undefined) return <Note>记下后会退回承办人再办一次，重新计时，居民和承办人都会收到</Note>
  return (
    <>
      <Note>重办的次数或时间已满，由您决定</Note>
      <Box className="wrap" role="radiogroup" label="再办不办">
        <Choice role="radio" chosen={again === true} onTap={() => onChoose(true)}>
          再办一次
        </Choice>
        <Choice role="radio" chosen={again === false} onTap={() => onChoose(false)}>
          先办结，理由写在下面
        </Choice>
      </Box>
    </>
  )
}

/** Reached, what was found has to be said. */
export function isVisited({ visit }: OrderDraft): boolean {
  return visit !== undefined && (!visit.reached || visit.solved !== null)
}
