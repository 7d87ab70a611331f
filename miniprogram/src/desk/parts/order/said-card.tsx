import type { OrderDetail } from '@shared/appeals/order'
import { sinceWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { Attachments } from '@/appeals/parts/attachments'
import { Box } from '@/platform/host'
import { Button, Card, Chip, Note, type Score, scoreName, Title } from '@/ui'
import { ContactSheet } from './contact-sheet'

type Appeal = OrderDetail['appeals'][number]

/** What was said, by everybody who said it: never shortened, names masked. */
export function SaidCard({ order }: { order: OrderDetail }) {
  const [asking, setAsking] = useState<Appeal | null>(null)
  return (
    <Card label="居民说的">
      <Title level={2} className="part-title">
        {order.appeals.length > 1 ? `${order.appeals.length} 位居民说` : '居民说'}
      </Title>
      {order.appeals.map((appeal) => (
        <OneSaid key={appeal.id} appeal={appeal} onAsk={() => setAsking(appeal)} />
      ))}
      {asking ? <ContactSheet orderId={order.id} appealId={asking.id} who={asking.appellant} onClose={() => setAsking(null)} /> : null}
    </Card>
  )
}

function OneSaid({ appeal, onAsk }: { appeal: Appeal; onAsk: () => void }) {
  const who = appeal.anonymous ? '没写名字' : [appeal.appellant, appeal.phone].filter(Boolean).join(' ')
  return (
    <Box className="one-said">
      {appeal.title ? <Box className="strong">{appeal.title}</Box> : null}
      <Box className="said">{appeal.text}</Box>
      <Attachments list={appeal.attachments} />
      <Box className="one-said-foot">
        <Box className="grow">
          <Note>{[who, appeal.behalf ? `代 ${appeal.behalf} 说` : ''].filter(Boolean).join(' · ')}</Note>
          <Note>{`${sinceWords(appeal.saidAt, new Date())} · ${appeal.sourceName}`}</Note>
        </Box>
        {appeal.score ? <Chip tone={appeal.score > 3 ? 'good' : 'soon'}>{`评价：${scoreName[appeal.score as Score]}`}</Chip> : null}
        {appeal.anonymous ? null : (
          <Button kind="text" small onTap={onAsk} label={`查看${appeal.appellant}的联系方式`}>
            查看联系方式
          </Button>
        )}
      </Box>
    </Box>
  )
}
