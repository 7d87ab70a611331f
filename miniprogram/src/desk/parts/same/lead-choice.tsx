import type { OrderDetail } from '@shared/appeals/order'
import { statusName } from '@shared/appeals/order.flow'
import { sinceWords } from '@shared/platform/due-words'
import { holderWords } from '@/appeals/parts/where-words'
import { Box, Tap } from '@/platform/host'
import { Chip, Note } from '@/ui'

interface ChoiceProps {
  orders: readonly OrderDetail[]
  lead: string
  onChoose: (id: string) => void
  /** One of them cannot be folded: there is nothing to choose. */
  fixed: boolean
}

/** Which of the two is gone on with. The other one keeps its number and its history. */
export function LeadChoice({ orders, lead, onChoose, fixed }: ChoiceProps) {
  return (
    <Box className="field">
      <Box className="field-label">按哪一件办</Box>
      <Box className="posts" role="radiogroup" label="按哪一件办">
        {orders.map((order) => (
          <LeadOne key={order.id} order={order} leads={order.id === lead} disabled={fixed && order.id !== lead} onTap={() => onChoose(order.id)} />
        ))}
      </Box>
    </Box>
  )
}

function LeadOne({ order, leads, disabled, onTap }: { order: OrderDetail; leads: boolean; disabled: boolean; onTap: () => void }) {
  const facts = `${order.number} · ${statusName[order.status]} · ${holderWords(order.holder)} · ${sinceWords(order.receivedAt, new Date())} · ${order.appellants} 人反映`
  return (
    <Tap
      className={`post ${leads ? 'is-chosen' : ''}`}
      role="radio"
      checked={leads}
      disabled={disabled}
      onTap={onTap}
      label={`${order.title}，${facts}，${leads ? '主办' : '并入'}`}
    >
      <Box className="grow">
        <Box className="strong">{order.title}</Box>
        <Note>{facts}</Note>
      </Box>
      <Chip tone={leads ? 'calm' : 'plain'}>{leads ? '主办' : '并入'}</Chip>
    </Tap>
  )
}
