import { bagName } from '@shared/appeals/bag'
import type { OrderDetail, SimilarOrder } from '@shared/appeals/order'
import { statusName } from '@shared/appeals/order.flow'
import { sinceWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { go } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Button, Card, Note, RefusedNotice, Title } from '@/ui'
import { LikenessChips } from '../same/likeness-chips'
import { MergeSheet } from '../same/merge-sheet'
import { keepApart } from '../same/merging'
import { FindOther } from '../same/find-other'
import { changes } from '../changes'
import { useKeys } from '../use-keys'

/** So many are shown at once: the first ones are the most alike. */
const few = 2

interface CardProps {
  order: OrderDetail
  /** Read the order again: something was merged, or somebody was faster. */
  onChanged: () => void
}

/** Orders that may be about the same thing, each with why: looked at side by side, merged, or kept apart. */
export function SimilarCard({ order, onChanged }: CardProps) {
  const asked = useCall(() => call.appeals.findSimilar({ orderId: order.id }), [order.id, order.version, changes.use()])
  const [all, setAll] = useState(false)
  const [merging, setMerging] = useState<SimilarOrder | null>(null)
  const found = asked.value ?? []
  useKeys({ m: () => setMerging(found.find(({ mayMerge }) => mayMerge) ?? null) })
  const mayMerge = order.moves.includes('merge')
  if (found.length === 0 && !mayMerge) return null
  const seen = all ? found : found.slice(0, few)
  const rest = found.length - seen.length
  const merged = () => {
    setMerging(null)
    onChanged()
  }
  return (
    <Card label="可能是同一件事" className={found.length === 0 ? 'tight' : ''}>
      {found.length > 0 ? (
        <Title level={2} className="part-title">
          可能是同一件事
        </Title>
      ) : null}
      {seen.map((one) => (
        <OneSimilar
          key={one.order.id}
          of={order.id}
          one={one}
          mayPart={order.moves.includes('keepApart')}
          onMerge={() => setMerging(one)}
          onApart={asked.again}
        />
      ))}
      {rest > 0 ? <Button kind="text" small className="similar-rest" onTap={() => setAll(true)}>{`还有 ${rest} 件`}</Button> : null}
      {mayMerge ? <FindOther order={order} /> : null}
      {merging ? (
        <MergeSheet order={order} otherId={merging.order.id} likeness={merging} onMerged={merged} onStale={onChanged} onClose={() => setMerging(null)} />
      ) : null}
    </Card>
  )
}

interface OneProps {
  of: string
  one: SimilarOrder
  mayPart: boolean
  onMerge: () => void
  onApart: () => void
}

function OneSimilar({ of, one, mayPart, onMerge, onApart }: OneProps) {
  const { order } = one
  const act = useAct(async () => {
    await keepApart(of, order.id)
    onApart()
  })
  const many = order.appellants > 1 ? `${order.appellants} 人反映` : ''
  return (
    <Box className="similar-one">
      <Box className="strong">{order.title}</Box>
      <Note>{[bagName[order.bag], order.placeName, statusName[order.status], sinceWords(order.receivedAt, new Date()), many].filter(Boolean).join(' · ')}</Note>
      <LikenessChips score={one.score} reasons={one.reasons} />
      <RefusedNotice refused={act.refused} />
      <Box className="wrap similar-acts">
        {one.mayMerge ? (
          <Button kind="quiet" small onTap={onMerge} label={`合并：${order.title}`}>
            合并
          </Button>
        ) : null}
        <Button kind="quiet" small onTap={() => go('/desk/compare/index', { of, other: order.id })} label={`并排看：${order.title}`}>
          并排看
        </Button>
        {mayPart ? (
          <Button kind="text" small busy={act.busy} onTap={() => void act.run()} label={`不是同一件事：${order.title}`}>
            不是同一件事
          </Button>
        ) : null}
      </Box>
    </Box>
  )
}
