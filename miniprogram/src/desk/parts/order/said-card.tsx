import type { OrderDetail } from '@shared/appeals/order'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Card, Note, Title } from '@/ui'
import { MergedHead } from '../same/merged-head'
import { UnmergeSheet } from '../same/unmerge-sheet'
import { ContactSheet } from './contact-sheet'
import { type Appeal, OneSaid } from './one-said'

type Merged = OrderDetail['merged'][number]

interface SaidProps {
  order: OrderDetail
  /** Read the order again. */
  onChanged: () => void
}

/** What was said, by everybody who said it: never shortened, names masked; what was merged in stands under its own number. */
export function SaidCard({ order, onChanged }: SaidProps) {
  const [asking, setAsking] = useState<Appeal | null>(null)
  const [taken, setTaken] = useState<readonly Merged[] | null>(null)
  const mergedIn = new Set(order.merged.flatMap(({ appealIds }) => appealIds))
  const own = order.appeals.filter(({ id }) => !mergedIn.has(id))
  const said = (appeal: Appeal) => <OneSaid key={appeal.id} appeal={appeal} onAsk={() => setAsking(appeal)} />
  return (
    <Card label="居民说的">
      <Title level={2} className="part-title">
        {order.appeals.length > 1 ? `${order.appeals.length} 位居民说` : '居民说'}
      </Title>
      {order.merged.length > 0 ? <Note>{`${order.number}（主办）`}</Note> : null}
      {own.map(said)}
      {order.merged.map((one) => (
        <Box key={one.mergeId} className="merged-one" role="group" label={`合并来的 ${one.number}`}>
          <MergedHead one={one} mayUnmerge={order.mayUnmerge} onTakeOut={() => setTaken([one])} />
          {order.appeals.filter(({ id }) => one.appealIds.includes(id)).map(said)}
        </Box>
      ))}
      {order.mayUnmerge && order.merged.length > 1 ? (
        <Button kind="text" small onTap={() => setTaken(order.merged)}>
          全部拆开
        </Button>
      ) : null}
      {asking ? <ContactSheet orderId={order.id} appealId={asking.id} who={asking.appellant} onClose={() => setAsking(null)} /> : null}
      {taken ? <TakeOut order={order} taken={taken} onChanged={onChanged} onClose={() => setTaken(null)} /> : null}
    </Card>
  )
}

function TakeOut({ order, taken, onChanged, onClose }: SaidProps & { taken: readonly Merged[]; onClose: () => void }) {
  const [first] = taken
  const done = () => {
    onClose()
    onChanged()
  }
  const title = taken.length === 1 && first ? `拆出 ${first.number}` : `全部拆开（${taken.length} 件）`
  return <UnmergeSheet order={order} taken={taken} title={title} onDone={done} onStale={onChanged} onClose={onClose} />
}
