import type { Category } from '@shared/triage/category'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box, LineInput } from '@/platform/host'
import { useMe } from '@/platform/session'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Choice, Empty, Note } from '@/ui'
import { DeskPage } from '@/desk/parts/desk-page'
import { mayKeepCategories } from '@/desk/parts/my-posts'
import { found } from '@/desk/parts/order/found-category'
import { ToastLine } from '@/desk/parts/toast-line'
import { type Draft, draftOf, newDraft } from './category-draft'
import { CategoryRow } from './category-row'
import { EditSheet } from './edit-sheet'
import { FirstLevel } from './first-level'
import './index.scss'

/** The category tree of the district: what there is, who answers for it, until when; edited here, never deleted. */
export default function Categories() {
  const who = useMe()
  const [retired, setRetired] = useState(false)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const tree = useCall(() => call.triage.listCategories({ retired }), [retired])
  const mayEdit = mayKeepCategories(who.value)
  const edit = (one: Category) => setDraft(draftOf(one))
  const over = (
    <>
      {draft && tree.value ? <EditSheet draft={draft} onChange={setDraft} onSaved={tree.again} onClose={() => setDraft(null)} mayEdit={mayEdit} /> : null}
      <ToastLine />
    </>
  )
  const add = (all: Category[], l1: Category | null) => setDraft(newDraft(all, l1))
  return (
    <DeskPage
      title="分类目录"
      at="人员"
      over={over}
      foot={
        mayEdit ? (
          <Button icon="plus" kind="quiet" disabled={!tree.value} onTap={() => add(tree.value ?? [], null)}>
            加一个一级类别
          </Button>
        ) : null
      }
    >
      <Box className="categories-head">
        <LineInput label="找类别：名称、别名" kind="search" value={typed} onChange={setTyped} placeholder="找类别，例如：路灯、低保" />
        <Choice chosen={retired} onTap={() => setRetired(!retired)}>
          也看停用的
        </Choice>
      </Box>
      <Answer asked={tree} bones={4}>
        {(all) =>
          typed.trim() ? (
            <Found hits={found(all, typed)} onOpen={edit} />
          ) : (
            <>
              <Note>{counted(all)}</Note>
              {all
                .filter(({ l2 }) => l2 === null)
                .map((first) => (
                  <FirstLevel
                    key={first.code}
                    first={first}
                    seconds={all.filter((one) => one.code.startsWith(first.code) && one.l2 !== null)}
                    open={open === first.code}
                    onFold={() => setOpen(open === first.code ? null : first.code)}
                    onOpen={edit}
                    onAdd={mayEdit && !first.retired ? () => add(all, first) : null}
                  />
                ))}
            </>
          )
        }
      </Answer>
    </DeskPage>
  )
}

function Found({ hits, onOpen }: { hits: Category[]; onOpen: (one: Category) => void }) {
  if (hits.length === 0) return <Empty icon="search" title="没有找到这个类别" note="换个说法试试，也可以打开“也看停用的”" />
  return (
    <Box className="card tight">
      {hits.map((one) => (
        <CategoryRow key={one.code} of={one} full onOpen={() => onOpen(one)} />
      ))}
    </Box>
  )
}

function counted(all: readonly Category[]): string {
  const inUse = all.filter(({ retired }) => !retired)
  const retired = all.length - inUse.length
  const seconds = inUse.filter(({ l2 }) => l2 !== null).length
  return `在用 ${inUse.length - seconds} 个一级、${seconds} 个二级${retired > 0 ? `，停用 ${retired} 个` : ''}`
}
