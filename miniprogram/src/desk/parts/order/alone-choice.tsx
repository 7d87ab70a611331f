import type { OrderDetail } from '@shared/appeals/order'
import { type OrderStatus, statusName } from '@shared/appeals/order.flow'
import { Box } from '@/platform/host'
import { Choice, Notice } from '@/ui'
import type { DeskMove } from './make-move'

type Sibling = OrderDetail['split']['children'][number]

const ended: readonly OrderStatus[] = ['replied', 'visiting', 'closed', 'withdrawn']
const ending: readonly DeskMove[] = ['reply', 'decline', 'visit']

/** The other halves of a split that would be left open if this move were made now. */
export function openSiblings({ split: { parent, children } }: Pick<OrderDetail, 'split'>, move: DeskMove): Sibling[] {
  if (!ending.includes(move)) return []
  return [...(parent ? [parent] : []), ...children].filter(({ status }) => !ended.includes(status))
}

interface ChoiceProps {
  others: readonly Sibling[]
  /** What is about to be done: 答复. */
  label: string
  alone: boolean
  onChange: (alone: boolean) => void
}

/** Ends one half of a split while the other is open: only when it is said in so many words. */
export function AloneChoice({ others, label, alone, onChange }: ChoiceProps) {
  const named = others.map(({ number, status }) => `${number}（${statusName[status]}）`).join('、')
  return (
    <Box className="alone">
      <Notice tone="soon">{named ? `这件事拆出的另一件还没办完：${named}` : '这件事拆出的另一件还没办完'}</Notice>
      <Choice chosen={alone} onTap={() => onChange(!alone)}>
        {`只${label}这一件，另一件接着办`}
      </Choice>
    </Box>
  )
}
