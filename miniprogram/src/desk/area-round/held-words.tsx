import type { AreaHeld } from '@shared/appeals/area-survey'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Chip, Empty, Note, RefusedNotice } from '@/ui'
import { say } from '../parts/toast'

/** 待看的话: what residents wrote and the check held back; nobody reads it in the results before somebody said so here. */
export function HeldWords({ roundId, onJudged }: { roundId: string; onJudged: () => void }) {
  const asked = useCall(() => call.appeals.listAreaHeld({ roundId, limit: 100 }), [roundId])
  const judged = () => {
    asked.again()
    onJudged()
  }
  return (
    <Answer asked={asked} bones={2}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty icon="check" title="没有要看的" note="居民写的话审核没通过的，先放在这里，看过才会出现在结果里" />
        ) : (
          items.map((one) => <HeldCard key={one.id} one={one} onJudged={judged} />)
        )
      }
    </Answer>
  )
}

function HeldCard({ one, onJudged }: { one: AreaHeld; onJudged: () => void }) {
  const judge = useAct(async (show: boolean) => {
    await call.appeals.judgeAreaWords({ id: one.id, show })
    say(show ? '放行了，会出现在结果里' : '不展示了，打的分照样算')
    onJudged()
  })
  return (
    <Card label={`${one.gridName}的一段话`}>
      <Box className="order-line">
        <Box className="order-title">{one.gridName}</Box>
        <Chip tone="soon">{one.heldFor}</Chip>
      </Box>
      {one.words.map(({ question, text }) => (
        <Box key={question}>
          <Note>{question}</Note>
          <Box>{text}</Box>
        </Box>
      ))}
      <RefusedNotice refused={judge.refused} />
      <Box className="wrap gap-top">
        <Button small busy={judge.busy} onTap={() => void judge.run(true)}>
          可以展示
        </Button>
        <Button small kind="quiet" busy={judge.busy} onTap={() => void judge.run(false)}>
          不展示
        </Button>
      </Box>
    </Card>
  )
}
