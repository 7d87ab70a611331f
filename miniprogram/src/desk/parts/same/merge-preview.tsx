import type { OrderDetail } from '@shared/appeals/order'
import { byWords } from '@shared/platform/due-words'
import { holderWords } from '@/appeals/parts/where-words'
import { Box } from '@/platform/host'
import { firstDue } from './lead'

/** Those who have not taken theirs back. */
const told = (order: OrderDetail) => order.appeals.filter(({ withdrawn }) => !withdrawn).length

/** What will follow from merging, before it is done: who is answered together, whose deadline counts, who is told. */
export function MergePreview({ from, into }: { from: OrderDetail; into: OrderDetail }) {
  const [joining, all] = [told(from), told(from) + told(into)]
  const due = firstDue(from, into)
  const lines = [
    `由${holderWords(into.holder)}办理，答复会发给全部 ${all} 位居民`,
    due ? `时限按先到的那件算：${byWords(due, new Date())}答复` : '现在没有时限在走',
    `会告诉并入这件的 ${joining} 位居民：和邻居的同一件事一起办理`,
    `${from.number} 的编号、经过都留着，随时能拆开`,
  ]
  return (
    <Box className="preview" role="region" label="合并以后">
      <Box className="strong">合并以后</Box>
      <Box role="list">
        {lines.map((line) => (
          <Box key={line} role="listitem" className="preview-line">
            {line}
          </Box>
        ))}
      </Box>
    </Box>
  )
}
