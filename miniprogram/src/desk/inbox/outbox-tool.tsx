import { Box, Tap } from '@/platform/host'
import { outbox } from '@/platform/outbox'
import { go } from '@/platform/route'
import { colour, Icon } from '@/ui'

/** The way to 待发 with how many lie there; on a PC, where there is a network, only while there are some. */
export function OutboxTool({ wide = false }: { wide?: boolean }) {
  const count = outbox.use().filter(({ state }) => state !== 'sent').length
  const label = count > 0 ? `待发，${count} 件` : '待发，都发出去了'
  const open = () => go('/desk/outbox/index')
  if (wide)
    return count > 0 ? (
      <Tap className="filter" onTap={open} label={label}>
        {`待发 ${count}`}
      </Tap>
    ) : null
  return (
    <Tap className="tool tool-counted" onTap={open} label={label}>
      <Icon name="send" tone={colour.sub} size={22} />
      <Box className="note">待发</Box>
      {count > 0 ? (
        <Box className="tool-count" hidden>
          {count > 99 ? '99+' : String(count)}
        </Box>
      ) : null}
    </Tap>
  )
}
