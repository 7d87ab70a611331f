import type { DeadDelivery, DeadDeliveries } from '@shared/platform/platform.contract'
import { sinceWords } from '@shared/platform/due-words'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Chip, Empty, Note, RefusedNotice, Title } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { say } from '../parts/toast'
import { ToastLine } from '../parts/toast-line'
import { channelName, kindName, stateName, whyWords } from './words'

/** 没送到的消息: what was tried and did not arrive, without what it said. */
export default function DeadLetters() {
  const asked = useCall(() => call.platform.listDeadDeliveries({ limit: 100 }), [])
  return (
    <DeskPage title="没送到的消息" at="人员" over={<ToastLine />}>
      <Answer asked={asked} bones={3}>
        {({ items, next, counts }) => (
          <>
            <Counts counts={counts} />
            {items.length === 0 ? <Empty icon="check" title="都送到了" note="发不出去的消息会在这里，可以再试一次" /> : null}
            {items.map((one) => (
              <Letter key={one.id} one={one} onChange={asked.again} />
            ))}
            <Note>{next ? '先列出最近的 100 条。' : ''}这里看不到消息的内容和收的人。对方没有同意收微信消息的，会改发短信；没有号码的只留在小程序里</Note>
          </>
        )}
      </Answer>
    </DeskPage>
  )
}

/** The last seven days, channel by channel. */
function Counts({ counts }: Pick<DeadDeliveries, 'counts'>) {
  const channels = [...new Set(counts.map(({ channel }) => channel))].sort()
  if (channels.length === 0) return null
  return (
    <Card label="近 7 天">
      <Title className="part-title">近 7 天</Title>
      {channels.map((channel) => (
        <Note key={channel}>
          {`${channelName(channel)}：${counts
            .filter((one) => one.channel === channel)
            .map(({ state, count }) => `${stateName(state)} ${count}`)
            .join(' · ')}`}
        </Note>
      ))}
    </Card>
  )
}

function Letter({ one, onChange }: { one: DeadDelivery; onChange: () => void }) {
  const again = useAct(async () => {
    await call.platform.retryDelivery({ id: one.id })
    say('已重新发送')
    onChange()
  })
  const now = new Date()
  return (
    <Card>
      <Box className="order-line">
        <Box className="order-title">{`${channelName(one.channel)} · ${kindName(one)}`}</Box>
        <Chip tone={one.state === 'failed' ? 'late' : 'soon'}>{stateName(one.state)}</Chip>
      </Box>
      <Note>{`${sinceWords(one.at, now)} · 试过 ${one.attempts} 次 · ${whyWords(one.error)}`}</Note>
      <RefusedNotice refused={again.refused} />
      {one.channel === 'channel' ? null : (
        <Button kind="quiet" small busy={again.busy} onTap={() => void again.run()}>
          再试一次
        </Button>
      )}
    </Card>
  )
}
