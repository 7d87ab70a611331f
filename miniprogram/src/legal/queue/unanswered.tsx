import type { UnansweredGroup } from '@shared/legal/unanswered'
import { sinceWords } from '@shared/platform/due-words'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { go } from '@/platform/route'
import { beginCard, openFor } from '../parts/card-drafts'
import { Answer, Button, Card, Empty, Note, RefusedNotice, Title } from '@/ui'

/** 没答上的: what residents asked and no card answered, those that many ask first. Nobody's name is in it. */
export function Unanswered() {
  const asked = useCall(() => call.legal.listUnanswered({}), [])
  return (
    <Answer asked={asked} bones={3}>
      {(groups) =>
        groups.length === 0 ? (
          <Empty icon="check" title="没有没答上的问题" note="居民问了、机器没有把握的，会在这里" />
        ) : (
          <>
            {groups.map((group) => (
              <Group key={group.ids[0]} group={group} onSettled={asked.again} />
            ))}
          </>
        )
      }
    </Answer>
  )
}

/** Opens the editor: on the card that was of no help, or on a new one with the questions as its first wordings. */
function write({ card, words, others, ids }: UnansweredGroup): void {
  if (card) openFor(card, ids)
  go('/legal/card/index', { key: card ?? beginCard([words, ...others], ids) })
}

function Group({ group, onSettled }: { group: UnansweredGroup; onSettled: () => void }) {
  const settle = useAct(async () => {
    await call.legal.settleUnanswered({ ids: group.ids })
    onSettled()
  })
  const how = [
    `问过 ${group.ids.length} 次`,
    ...(group.noHelp > 0 ? [`${group.noHelp} 次说没帮到`] : []),
    group.placeNames.join('、'),
    sinceWords(group.lastAt, new Date()),
  ]
  return (
    <Card label={group.words}>
      <Title level={3}>{group.words}</Title>
      {group.others.map((words) => (
        <Note key={words}>{`也这样问：${words}`}</Note>
      ))}
      <Note>{how.join(' · ')}</Note>
      <RefusedNotice refused={settle.refused} />
      <Box className="wrap gap-top">
        <Button small icon="edit" onTap={() => write(group)} label={`写成卡片：${group.words}`}>
          {group.card ? '改这张卡片' : '写成卡片'}
        </Button>
        <Button kind="quiet" small busy={settle.busy} onTap={() => void settle.run()} label={`处理好了：${group.words}`}>
          处理好了
        </Button>
      </Box>
    </Card>
  )
}
