import type { OrderDetail } from '@shared/appeals/order'
import { sinceWords } from '@shared/platform/due-words'
import { Attachments } from '@/appeals/parts/attachments'
import { Box } from '@/platform/host'
import { Note } from '@/ui'

/** Everything that was said on one order, never shortened: what one compares by. */
export function SaidColumn({ order }: { order: OrderDetail }) {
  return (
    <>
      {order.appeals.map((appeal) => (
        <Box key={appeal.id} className="one-said">
          <Box className="said">{appeal.text}</Box>
          <Attachments list={appeal.attachments} />
          <Note>
            {[appeal.anonymous ? '没写名字' : appeal.appellant, sinceWords(appeal.saidAt, new Date()), appeal.sourceName].filter(Boolean).join(' · ')}
          </Note>
        </Box>
      ))}
    </>
  )
}
