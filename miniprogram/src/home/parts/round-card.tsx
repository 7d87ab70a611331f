import { outbox } from '@/platform/outbox'
import { Box } from '@/platform/host'
import { go } from '@/platform/route'
import { Button, Card, RowLink } from '@/ui'

/** A worker on their round: photograph it, what lies nearest, and what has not gone yet. */
export function RoundCard() {
  const unsent = outbox.use().filter(({ state }) => state !== 'sent')
  const refused = unsent.filter(({ state }) => state === 'refused').length
  return (
    <Card>
      <Box className="foot-buttons">
        <Button icon="camera" onTap={() => go('/desk/patrol/index')}>
          随手拍
        </Button>
        <Button kind="quiet" icon="pin" onTap={() => go('/desk/today/index')}>
          今天
        </Button>
      </Box>
      <RowLink
        icon="send"
        title="待发"
        note={refused > 0 ? `${refused} 件没发成，要您看一下` : unsent.length > 0 ? '有信号时自己发' : '没信号时做的事先放在这里'}
        value={unsent.length > 0 ? `${unsent.length} 件` : undefined}
        onTap={() => go('/desk/outbox/index')}
      />
    </Card>
  )
}
