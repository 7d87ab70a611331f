import type { OrderDetail } from '@shared/appeals/order'
import { sinceWords } from '@shared/platform/due-words'
import { Box } from '@/platform/host'
import { Button, Chip, Note } from '@/ui'
import { openOrder } from '../open-order'
import { LikenessChips } from './likeness-chips'

type Merged = OrderDetail['merged'][number]

const howWords: Record<Merged['how'], string> = { person: '人工合并', machine: '系统合并', resident: '居民加入' }

interface HeadProps {
  one: Merged
  mayUnmerge: boolean
  onTakeOut: () => void
}

/** Above the words of an appeal that was merged in: its own number, when, by whom and why, and the way out. */
export function MergedHead({ one, mayUnmerge, onTakeOut }: HeadProps) {
  const by = one.how === 'person' ? `${one.by}合并` : howWords[one.how]
  return (
    <Box className="merged-head">
      <Box className="row">
        <Box className="grow strong">{one.number}</Box>
        <Chip tone={one.how === 'machine' ? 'soon' : 'plain'}>{howWords[one.how]}</Chip>
      </Box>
      <Note>{`${by} · ${sinceWords(one.at, new Date())}`}</Note>
      {one.note ? <Note>{`说明：${one.note}`}</Note> : null}
      {one.score !== null ? <LikenessChips score={one.score} reasons={one.reasons} /> : null}
      <Box className="wrap similar-acts">
        <Button kind="text" small onTap={() => openOrder(one.orderId)} label={`打开 ${one.number}`}>
          看原来的工单
        </Button>
        {mayUnmerge ? (
          <Button kind="quiet" small onTap={onTakeOut} label={`拆出 ${one.number}`}>
            拆出
          </Button>
        ) : null}
      </Box>
    </Box>
  )
}
