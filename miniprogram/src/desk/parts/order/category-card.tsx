import type { OrderDetail } from '@shared/appeals/order'
import { confidenceWords, percentWords, sureEnough } from '@shared/triage/confidence'
import { categoryWords, isSame, offeredOf } from '@shared/triage/offered'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Card, Chip, Note, RefusedNotice, Title } from '@/ui'
import { CategorySheet } from './category-sheet'
import { Explained } from './explained'
import { SuggestedPost } from './suggested-post'
import { useCorrect } from './use-correct'

/** What the machine took it for, how sure it was and why; and the two ways to say so: right, or something else. */
export function CategoryCard({ order, onChanged }: { order: OrderDetail; onChanged: () => void }) {
  const [choosing, setChoosing] = useState(false)
  const correct = useCorrect(order, onChanged)
  const now = { l1: order.categoryL1, l2: order.categoryL2 }
  const maySet = order.moves.includes('setCategory')
  const mayConfirm = order.moves.includes('confirmCategory') && order.categoryState === 'unseen'
  const offered = order.explanation && order.categoryState === 'unseen' && maySet ? offeredOf(order.explanation) : []
  const asks = offered.length > 1
  return (
    <Card label="类别">
      <Title level={2} className="part-title">
        类别
      </Title>
      <Box className="strong">{categoryWords(now)}</Box>
      <Box className="wrap category-state">
        <State order={order} />
      </Box>
      {asks ? (
        <Box className="category-ask">
          <Note>拿不准，请您点一下是哪一类</Note>
          {offered.map((one) => (
            <Button key={categoryWords(one)} kind="quiet" small busy={correct.busy} onTap={() => void correct.run(isSame(one, now) ? null : one)}>
              {one.l1 === now.l1 && one.l2 !== null ? one.l2 : categoryWords(one)}
            </Button>
          ))}
          <Button kind="text" small onTap={() => setChoosing(true)}>
            都不是，另选
          </Button>
        </Box>
      ) : (
        <Box className="wrap category-acts">
          {mayConfirm ? (
            <Button kind="quiet" small icon="check" busy={correct.busy} onTap={() => void correct.run(null)}>
              类别正确
            </Button>
          ) : null}
          {maySet ? (
            <Button kind={mayConfirm ? 'text' : 'quiet'} small icon="edit" onTap={() => setChoosing(true)}>
              改类别
            </Button>
          ) : null}
        </Box>
      )}
      <RefusedNotice refused={correct.refused} />
      <SuggestedPost order={order} suggested={correct.suggested} onDone={correct.forget} onChanged={onChanged} />
      <Explained order={order} />
      {choosing ? <CategorySheet order={order} correct={correct} onClose={() => setChoosing(false)} /> : null}
    </Card>
  )
}

function State({ order }: { order: OrderDetail }) {
  const sure = order.categoryConfidence
  if (order.categoryState === 'corrected') return <Chip tone="calm">工作人员改过</Chip>
  if (order.categoryState === 'confirmed')
    return (
      <Chip tone="good" icon="check">
        工作人员核对过
      </Chip>
    )
  return <Chip tone={sure < sureEnough ? 'soon' : 'plain'}>{`机器判断 · ${confidenceWords(sure)} ${percentWords(sure)}`}</Chip>
}
