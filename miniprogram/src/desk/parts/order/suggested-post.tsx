import type { OrderDetail } from '@shared/appeals/order'
import { asRefused, call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Note, RefusedNotice } from '@/ui'
import { say } from '../toast'
import type { Suggested } from './use-correct'

interface Props {
  order: OrderDetail
  suggested: Suggested
  onDone: () => void
  onChanged: () => void
}

/** After something was set right: where the rules would send it now. One tap sends it there; it stays where it is otherwise. */
export function SuggestedPost({ order, suggested, onDone, onChanged }: Props) {
  const send = useAct(async () => {
    if (!suggested) return
    try {
      await call.appeals.transfer({
        orderId: order.id,
        version: order.version,
        post: suggested.key,
        note: `改了类别或紧急程度，按规则转办：${suggested.reasons.join('；')}`,
      })
    } catch (thrown) {
      if (asRefused(thrown).code === 'changedMeanwhile') onChanged()
      throw thrown
    }
    say(`已转给${suggested.name}`)
    onDone()
    onChanged()
  })
  if (!suggested) return null
  return (
    <Box className="suggested" role="status">
      <Box>{`按规则，现在该由${suggested.name}办`}</Box>
      <Note>{suggested.reasons.join('；')}</Note>
      <RefusedNotice refused={send.refused} />
      <Box className="wrap category-acts">
        {order.moves.includes('transfer') ? (
          <Button small busy={send.busy} onTap={() => void send.run()}>
            转过去
          </Button>
        ) : (
          <Note>要转的话，请承办人转办</Note>
        )}
        <Button kind="text" small onTap={onDone}>
          不转
        </Button>
      </Box>
    </Box>
  )
}
