import type { OrderDetail } from '@shared/appeals/order'
import type { CategoryName } from '@shared/triage/category'
import { categoryWords } from '@shared/triage/offered'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Field, Note, RefusedNotice, Sheet } from '@/ui'
import { CategoryPick } from './category-pick'
import type { useCorrect } from './use-correct'

interface Props {
  order: OrderDetail
  correct: ReturnType<typeof useCorrect>
  onClose: () => void
}

/** Another category: first level, then second, or a word typed; and in a few words why, if somebody wants to say. */
export function CategorySheet({ order, correct, onClose }: Props) {
  const [chosen, setChosen] = useState<CategoryName | null>(null)
  const [note, setNote] = useState('')
  const save = async () => {
    if (!chosen || (await correct.run(chosen, note.trim() || undefined)) === null) return
    onClose()
  }
  return (
    <Sheet title="改类别" onClose={onClose}>
      <Note>{`现在是：${categoryWords({ l1: order.categoryL1, l2: order.categoryL2 })}`}</Note>
      {chosen ? (
        <>
          <Box className="chosen-category">
            <Box className="strong grow">{categoryWords(chosen)}</Box>
            <Button kind="text" small onTap={() => setChosen(null)}>
              另选
            </Button>
          </Box>
          <Field
            long
            label="说明（可以不写）"
            value={note}
            onChange={setNote}
            max={200}
            placeholder="例如：说的是工地，不是小区物业"
            note="只有工作人员看得到"
          />
          <RefusedNotice refused={correct.refused} />
          <Button busy={correct.busy} onTap={() => void save()}>
            就改成这一类
          </Button>
        </>
      ) : (
        <CategoryPick onChoose={setChosen} />
      )}
    </Sheet>
  )
}
