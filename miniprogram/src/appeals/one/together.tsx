import type { MyAppealDetail } from '@shared/appeals/appeal'
import { Box } from '@/platform/host'
import { colour, Icon, Note } from '@/ui'

/** 和 3 位邻居一起办理: how many, never who; and that the answer and the survey stay one's own. */
export function TogetherLine({ one }: { one: MyAppealDetail }) {
  if (!one.withNeighbours && one.neighbours === 0) return null
  return (
    <Box className="together">
      <Icon name="people" size={22} tone={colour.calmInk} />
      <Box className="grow">
        <Box className="strong">{one.neighbours > 0 ? `和 ${one.neighbours} 位邻居一起办理` : '和邻居的同一件事一起办理'}</Box>
        <Note>说的是同一件事。每次答复都告诉您，评价各评各的</Note>
      </Box>
    </Box>
  )
}
