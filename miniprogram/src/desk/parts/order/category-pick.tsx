import type { Category, CategoryName } from '@shared/triage/category'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box, LineInput } from '@/platform/host'
import { seenOr } from '@/platform/seen'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Note, RowLink } from '@/ui'
import { found } from './found-category'

/** One of the categories in use: first level, then second, or a word typed. */
export function CategoryPick({ onChoose }: { onChoose: (one: CategoryName) => void }) {
  const tree = useCall(() => seenOr('categories', () => call.triage.listCategories({})), [])
  const [typed, setTyped] = useState('')
  const [first, setFirst] = useState<string | null>(null)
  return (
    <>
      <Box className="gap-top">
        <LineInput label="找类别：名称或别名" kind="search" value={typed} onChange={setTyped} placeholder="找类别，例如：路灯、低保" />
      </Box>
      <Answer asked={tree} bones={2}>
        {(all) =>
          typed.trim() ? <Hits hits={found(all, typed)} onChoose={onChoose} /> : <Steps all={all} first={first} onFirst={setFirst} onChoose={onChoose} />
        }
      </Answer>
    </>
  )
}

function Hits({ hits, onChoose }: { hits: Category[]; onChoose: (one: CategoryName) => void }) {
  if (hits.length === 0) return <Note className="gap-top">没有找到，换个说法</Note>
  return (
    <Box className="category-list">
      {hits.map((one) => (
        <RowLink key={one.code} title={one.l2 ?? one.l1} note={one.l2 ? one.l1 : '一级类别'} onTap={() => onChoose({ l1: one.l1, l2: one.l2 })} />
      ))}
    </Box>
  )
}

function Steps({
  all,
  first,
  onFirst,
  onChoose,
}: {
  all: Category[]
  first: string | null
  onFirst: (l1: string | null) => void
  onChoose: (one: CategoryName) => void
}) {
  if (first === null) {
    return (
      <Box className="category-list">
        {all.flatMap(({ code, l1, l2 }) => (l2 === null ? [<RowLink key={code} title={l1} onTap={() => onFirst(l1)} />] : []))}
      </Box>
    )
  }
  return (
    <Box className="category-list">
      <Button kind="text" small icon="back" className="up" onTap={() => onFirst(null)}>{`上一级（现在：${first}）`}</Button>
      <RowLink title={`只定到“${first}”`} note="二级类别说不准时选这个" onTap={() => onChoose({ l1: first, l2: null })} />
      {all.flatMap(({ code, l1, l2 }) => (l1 === first && l2 !== null ? [<RowLink key={code} title={l2} onTap={() => onChoose({ l1, l2 })} />] : []))}
    </Box>
  )
}
