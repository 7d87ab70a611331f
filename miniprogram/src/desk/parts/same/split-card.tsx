import type { OrderDetail } from '@shared/appeals/order'
import { statusName } from '@shared/appeals/order.flow'
import { Card, RowLink, Title } from '@/ui'
import { openOrder } from '../open-order'

/** What this order was split out of, and what was split out of it: each goes its own way, none closes over the other. */
export function SplitCard({ split: { parent, children } }: Pick<OrderDetail, 'split'>) {
  if (!parent && children.length === 0) return null
  const rows = [...(parent ? [{ ...parent, tag: '拆自' }] : []), ...children.map((child) => ({ ...child, tag: '拆出' }))]
  return (
    <Card label="分成几件">
      <Title level={2} className="part-title">
        分成了几件办
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
