import type { AreaSurvey } from '@shared/appeals/area-survey'
import { momentWords } from '@shared/platform/due-words'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { go } from '@/platform/route'
import { useMe } from '@/platform/session'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Chip, Empty, Note, RefusedNotice, RowLink, Title } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { defining } from '../parts/my-posts'
import { say } from '../parts/toast'
import { ToastLine } from '../parts/toast-line'

/** 群众安全感、满意度: surveys of the caller's territories and their rounds. */
export default function AreaSurveys() {
  const who = useMe()
  const asked = useCall(() => call.appeals.listAreaSurveys({}), [])
  const own = defining(who.value)
  const foot = own ? (
    <Button icon="plus" onTap={() => go('/desk/area-define/index')}>
      新做一份问卷
    </Button>
  ) : null
  return (
    <DeskPage title="群众安全感、满意度" at="人员" foot={foot} over={<ToastLine />}>
      <Answer asked={asked} bones={3}>
        {(list) =>
          list.length === 0 ? (
            <Empty icon="list" title="还没有问卷" note="可以从现成的一份改起，每两个月自动开始一轮" />
          ) : (
            list.map((one) => <SurveyCard key={one.id} one={one} onChange={asked.again} />)
          )
        }
      </Answer>
    </DeskPage>
  )
}

const stateName = { sampling: '正在抽人', running: '进行中', closed: '已结束' } as const

function SurveyCard({ one, onChange }: { one: AreaSurvey; onChange: () => void }) {
  const now = new Date()
  const start = useAct(async () => {
    await call.appeals.startAreaRound({ surveyId: one.id, territory: one.territory })
    say('开始了，几分钟内抽好人')
    onChange()
  })
  const open = one.rounds.some(({ state }) => state !== 'closed')
  return (
    <Card label={one.title}>
      <Title level={2}>{one.title}</Title>
      <Note>{`${one.territoryName} · 每个网格 ${one.perGrid} 人 · ${one.questions.length} 道题 · 第 ${one.version} 版${one.frozen ? '（已发出）' : ''}`}</Note>
      {one.nextAt ? <Note>{`每 ${one.everyMonths} 个月一轮，下一轮 ${momentWords(one.nextAt, now)} 开始`}</Note> : null}
      {one.rounds.map((round) => (
        <Box key={round.id}>
          <Box className="order-line">
            <Box className="grow">{`第 ${round.number} 轮 · ${round.territoryName}`}</Box>
            <Chip tone={round.state === 'closed' ? 'plain' : 'calm'}>{stateName[round.state]}</Chip>
          </Box>
          {one.mine ? (
            <RowLink title="进度和补差" note={`${momentWords(round.startedAt, now)} 开始`} onTap={() => go('/desk/area-round/index', { id: round.id })} />
          ) : null}
          <RowLink title="结果" note="每个分数旁边都有应答率和区间" onTap={() => go('/desk/area-results/index', { id: round.id })} />
        </Box>
      ))}
      <RefusedNotice refused={start.refused} />
      {one.mine ? (
        <Box className="wrap">
          {open ? null : (
            <Button small busy={start.busy} onTap={() => void start.run()}>
              现在开始一轮
            </Button>
          )}
          <Button small kind="quiet" onTap={() => go('/desk/area-define/index', { id: one.id })}>
            改问卷
          </Button>
        </Box>
      ) : null}
    </Card>
  )
}
