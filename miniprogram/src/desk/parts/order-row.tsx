import { bagName } from '@shared/appeals/bag'
import type { OrderRow as Row } from '@shared/appeals/order'
import { sinceWords } from '@shared/platform/due-words'
import { type SensitiveSign, signName } from '@shared/triage/sensitive'
import { bagHue } from '@/appeals/parts/bag-look'
import { holderWords } from '@/appeals/parts/where-words'
import { Box, Tap } from '@/platform/host'
import { Chip, Pouch } from '@/ui'
import { clockSaid, urgencyName } from './clock-words'

interface RowProps {
  order: Row
  onOpen: (id: string) => void
  /** It is the one that stands open beside the list. */
  open?: boolean
}

/** One order in a list: which bag, what, where, until when, how many said it. */
export function OrderRow({ order, onOpen, open }: RowProps) {
  const now = new Date()
  const clock = clockSaid(order, now)
  const many = order.appellants > 1 ? `${order.appellants} 人反映` : ''
  const urgent = urgencyName[order.urgency]
  const label = [
    urgent,
    order.sensitive ? `敏感件 ${signName[order.sensitive]}` : '',
    bagName[order.bag],
    order.title,
    order.placeName,
    order.category,
    clock.words,
    many,
    order.mine ? '' : `在${holderWords(order.holder)}手里`,
  ]
    .filter(Boolean)
    .join('，')
  return (
    <Tap id={`row-${order.id}`} className={`order-row ${open ? 'is-open' : ''}`} onTap={() => onOpen(order.id)} label={label} checked={open || undefined}>
      <Box className="order-edge" style={{ background: `var(--${bagHue[order.bag]}-fill)` }} />
      <Box className="order-bag">
        <Pouch of={bagHue[order.bag]} size={24} />
        <Box className="note">{bagName[order.bag]}</Box>
      </Box>
      <Box className="grow">
        <Box className="order-line">
          <Box className="order-title">{order.title}</Box>
          <Chip tone={clock.tone}>{clock.words}</Chip>
        </Box>
        <Box className="note">{`${order.placeName} · ${order.category}`}</Box>
        <Box className="order-marks note">
          {urgent ? <Flag urgency={order.urgency} /> : null}
          {order.sensitive ? <SensitiveFlag sign={order.sensitive} /> : null}
          {many ? (
            <Box inline className="order-many">
              {many}
            </Box>
          ) : null}
          <Box inline>{`${order.sourceName} · ${sinceWords(order.receivedAt, now)}`}</Box>
          {order.mine ? null : <Box inline>{holderWords(order.holder)}</Box>}
        </Box>
      </Box>
    </Tap>
  )
}

/** The urgency, outlined, with its word: never a filled pouch. */
export function Flag({ urgency }: { urgency: Row['urgency'] }) {
  const word = urgencyName[urgency]
  return word ? (
    <Box inline className={`flag flag-${urgency}`}>
      {word}
    </Box>
  ) : null
}

/** Only named people see the order, and so this. */
export function SensitiveFlag({ sign }: { sign: SensitiveSign }) {
  return (
    <Box inline className="flag flag-urgent">
      {`敏感件 · ${signName[sign]}`}
    </Box>
  )
}
