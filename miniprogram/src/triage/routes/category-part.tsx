import { useState } from 'react'
import { call } from '@/platform/call'
import { Box, LineInput } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Choice, Note, RowLink } from '@/ui'
import { found } from '@/desk/parts/order/found-category'

interface Props {
  l1: string | undefined
  l2: string | undefined
  onChoose: (l1: string | undefined, l2: string | undefined) => void
}

/** Which category, found by typing or step by step; folded to what is chosen. */
export function CategoryPart({ l1, l2, onChoose }: Props) {
  const [open, setOpen] = useState(false)
  const choose = (first: string | undefined, second: string | undefined) => {
    onChoose(first, second)
    setOpen(false)
  }
  return (
    <Box className="field">
      <Box className="field-label">类别</Box>
      {open ? (
        <Chooser onChoose={choose} />
      ) : (
        <Box className="row">
          <Box className="grow">{l1 ? [l1, l2].filter(Boolean).join(' · ') : '哪类都行'}</Box>
          <Button kind="quiet" small label="选类别" onTap={() => setOpen(true)}>
            {l1 ? '换一个' : '选类别'}
          </Button>
        </Box>
      )}
    </Box>
  )
}

const most = 8

function Chooser({ onChoose }: Pick<Props, 'onChoose'>) {
  const tree = useCall(() => call.triage.listCategories({}), [])
  const [typed, setTyped] = useState('')
  return (
    <>
      <LineInput label="找类别：名称或别名" kind="search" value={typed} onChange={setTyped} placeholder="找类别，例如：路灯、供水" />
      <Answer asked={tree} bones={1}>
        {(all) => {
          const hits = typed.trim() ? found(all, typed).slice(0, most) : []
          return (
            <>
              {hits.map((one) => (
                <RowLink key={one.code} title={one.l2 ?? one.l1} note={one.l2 ? one.l1 : '一级类别'} onTap={() => onChoose(one.l1, one.l2 ?? undefined)} />
              ))}
              {typed.trim() && hits.length === 0 ? <Note>没有找到，换个说法</Note> : null}
              {typed.trim() ? null : (
                <Box className="wrap gap-top" role="radiogroup" label="一级类别">
                  <Choice role="radio" chosen={false} onTap={() => onChoose(undefined, undefined)}>
                    哪类都行
                  </Choice>
                  {all.flatMap((one) =>
                    one.l2 === null
                      ? [
                          <Choice key={one.code} role="radio" chosen={false} onTap={() => onChoose(one.l1, undefined)}>
                            {one.l1}
                          </Choice>,
                        ]
                      : [],
                  )}
                </Box>
              )}
            </>
          )
        }}
      </Answer>
    </>
  )
}
