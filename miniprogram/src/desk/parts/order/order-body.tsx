import { bagName } from '@shared/appeals/bag'
import type { OrderDetail } from '@shared/appeals/order'
import { statusName } from '@shared/appeals/order.flow'
import { bagHue } from '@/appeals/parts/bag-look'
import { holderWords } from '@/appeals/parts/where-words'
import { Box } from '@/platform/host'
import { Chip, colour, Icon, Note, Notice, Pouch, Title } from '@/ui'
import { clockSaid } from '../clock-words'
import { Flag, SensitiveFlag } from '../order-row'
import { FollowsCard } from '../same/follows-card'
import { ShellNotice } from '../same/shell-notice'
import { SplitCard } from '../same/split-card'
import { CategoryCard } from './category-card'
import { DeliberationCard } from './deliberation-card'
import { OnIt } from './on-it'
import { QueuedNotice } from './queued-notice'
import { SeenSince } from '../seen-since'
import { seenOrder } from './use-order'
import { PendingCard } from './pending-card'
import { PlaceCard } from './place-card'
import { SaidCard } from './said-card'
import { SensitiveCard } from './sensitive-card'
import { SimilarCard } from './similar-card'
import { TimelineCard } from './timeline-card'
import { DeadlineCard, WhyCard } from './why-card'

/** Everything about one order, in reading order: what was said comes first. */
export function OrderBody({ order, onChanged }: { order: OrderDetail; onChanged: () => void }) {
  return (
    <>
      <Head order={order} />
      <OnIt orderId={order.id} />
      <SeenSince of={seenOrder(order.id)} />
      <QueuedNotice orderId={order.id} />
      <ShellNotice order={order} onChanged={onChanged} />
      {order.heldFor ? <Notice tone="soon">{`先审核：${order.heldFor}`}</Notice> : null}
      {order.bagHint && order.bagHint !== order.bag ? <Notice>{`内容看着更像“${bagName[order.bagHint]}”`}</Notice> : null}
      <Box className="order-columns">
        <Box className="order-main">
          <PendingCard order={order} onChanged={onChanged} />
          <SaidCard order={order} onChanged={onChanged} />
          <SplitCard split={order.split} />
          <FollowsCard follows={order.follows} />
          <DeliberationCard order={order} onChanged={onChanged} />
          <SimilarCard order={order} onChanged={onChanged} />
          <TimelineCard order={order} />
        </Box>
        <Box className="order-aside">
          <DeadlineCard order={order} onChanged={onChanged} />
          <PlaceCard order={order} />
          <CategoryCard order={order} onChanged={onChanged} />
          <WhyCard order={order} />
          <SensitiveCard order={order} onChanged={onChanged} />
        </Box>
      </Box>
    </>
  )
}

function Head({ order }: { order: OrderDetail }) {
  const clock = clockSaid(order, new Date())
  const many = order.appellants > 1 ? `${order.appellants} 人反映` : ''
  return (
    <Box className="order-head">
      <Box className="order-head-line">
        <Pouch of={bagHue[order.bag]} size={32} />
        <Title level={2} className="grow order-head-title">
          {order.title}
        </Title>
      </Box>
      <Box className="wrap">
        <Chip tone={bagHue[order.bag]}>{bagName[order.bag]}</Chip>
        <Flag urgency={order.urgency} />
        {order.sensitive ? <SensitiveFlag sign={order.sensitive} /> : null}
        <Chip tone="calm">{statusName[order.status]}</Chip>
        {clock.words === statusName[order.status] ? null : (
          <Chip tone={clock.tone} icon={clock.icon ? 'clock' : undefined}>
            {clock.words}
          </Chip>
        )}
      </Box>
      <Box className="order-place">
        <Icon name="pin" size={20} tone={colour.sub} />
        <Box>{order.placeText ? `${order.placeName}，${order.placeText}` : order.placeName}</Box>
      </Box>
      <Note className="order-head-note">{[order.number, order.category, many, holderWords(order.holder), sources(order)].filter(Boolean).join(' · ')}</Note>
    </Box>
  )
}

/** 来自小程序 2、12345 1: how it came in. */
function sources(order: OrderDetail): string {
  const counts = new Map<string, number>()
  for (const { sourceName } of order.appeals) counts.set(sourceName, (counts.get(sourceName) ?? 0) + 1)
  if (counts.size === 0) return ''
  return `来自${[...counts].map(([name, n]) => (order.appeals.length > 1 ? `${name} ${n}` : name)).join('、')}`
}
