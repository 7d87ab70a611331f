import type { OrderDetail } from '@shared/appeals/order'
import { Box } from '@/platform/host'
import { Choice, Notice } from '@/ui'
import type { DeskMove } from './make-move'

type Help = OrderDetail['helps'][number]

/** Those asked to help (联办) who have not answered, where this move answers the residents. */
export function unheardHelpers({ helps, sensitive }: Pick<OrderDetail, 'helps' | 'sensitive'>, move: DeskMove): Help[] {
  return move === 'reply' && !sensitive ? helps.filter(({ answer, dropped }) => answer === null && !dropped) : []
}

interface ChoiceProps {
  unheard: readonly Help[]
  chosen: boolean
  onChange: (chosen: boolean) => void
}

/** Answers the residents before the helpers have answered: only when it is said in so many words. */
export function HelpChoice({ unheard, chosen, onChange }: ChoiceProps) {
  if (unheard.length === 0) return null
  return (
    <Box className="alone">
      <Notice tone="soon">{`还没交联办意见：${unheard.map(({ post }) => post).join('、')}`}</Notice>
      <Choice chosen={chosen} onTap={() => onChange(!chosen)}>
        不等联办意见，先答复居民
      </Choice>
    </Box>
  )
}
