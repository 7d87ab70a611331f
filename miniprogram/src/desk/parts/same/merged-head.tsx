import type { OrderDetail } from '@shared/appeals/order'
import { sinceWords } from '@shared/platform/due-words'
import { Box, Tap } from '@/platform/host'
import { Button, Chip, colour, Icon, Note } from '@/ui'
import { openOrder } from '../open-order'
import { Likeness } from './likeness-chips'

type Merged = OrderDetail['merged'][number]

const howWords: Record<Merged['how'], string> = { person: '人工合并', machine: '系统合并', resident: '居民自己加入' }

interface HeadProps {
  one: Merged
  mayUnmerge: boolean
  onTakeOut: () => void
}

/** Above the words of an appeal that was merged in: its own number, when, by whom and why, and the way out. */
export function MergedHead({ one, mayUnmerge, onTakeOut }: HeadProps) {
  const by = one.how === 'person' ? `${one.by} 合并` : howWords[one.how]
  return (
    <Box className="merged-head">
      <Box className="row">
        <Box className="grow">
          <Tap className="merged-number" role="link" onTap={() => openOrder(one.orderId)} label={`打开 ${one.number}`}>
            <Box inline>{one.number}</Box>
            <Icon name="next" size={18} tone={colour.calmInk} />
          </Tap>
          <Note>{`${by} · ${sinceWords(one.at, new Date())}`}</Note>
        </Box>
        {mayUnmerge ? (
          <Button kind="quiet" small onTap={onTakeOut} label={`拆出 ${one.number}`}>
            拆出
          </Button>
        ) : null}
      </Box>
      {one.note ? <Note>{`说明：${one.note}`}</Note> : null}
      {one.how === 'machine' || one.score !== null ? (
        <Box className="wrap similar-why">
          {one.how === 'machine' ? <Chip tone="soon">系统合并</Chip> : null}
          {one.score !== null ? <Likeness score={one.score} reasons={one.reasons} /> : null}
        </Box>
      ) : null}
    </Box>
  )
}
