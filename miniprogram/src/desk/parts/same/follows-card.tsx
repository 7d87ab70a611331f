import type { OrderDetail } from '@shared/appeals/order'
import { statusName } from '@shared/appeals/order.flow'
import { Card, RowLink, Title } from '@/ui'
import { openOrder } from '../open-order'

/** The order that this one takes up again after its time, and the one that took this up. */
export function FollowsCard({ follows: { before, after } }: Pick<OrderDetail, 'follows'>) {
  const rows = [...(before ? [{ ...before, tag: '前一件' }] : []), ...(after ? [{ ...after, tag: '后一件' }] : [])]
  if (rows.length === 0) return null
  return (
    <Card label="前一件和后一件">
      <Title level={2} className="part-title">
        居民说还没好
      </Title>
      {rows.map((one) => (
        <RowLink
          key={one.orderId}
          title={one.title}
          note={`${one.tag} ${one.number} · ${statusName[one.status]}`}
          onTap={() => openOrder(one.orderId)}
          label={`${one.tag} ${one.number}：${one.title}，${statusName[one.status]}`}
        />
      ))}
    </Card>
  )
}
