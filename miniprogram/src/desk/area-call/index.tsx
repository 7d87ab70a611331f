import { type AreaAnswer, type AreaCall, areaOutcomeName } from '@shared/appeals/area-survey'
import { momentWords } from '@shared/platform/due-words'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AreaQuestions, answersAsked } from '@/appeals/parts/area-questions'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { readQuery } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Empty, Note, RefusedNotice, Switch, Title } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { say } from '../parts/toast'
import { ToastLine } from '../parts/toast-line'
import { timesToCall } from './times-to-call'

/** The interviewer's page (电话访问): the next call or the one that was picked, what to say, the answers, how it ended. */
export default function AreaCallPage() {
  const { params } = useRouter()
  const roundId = readQuery(params.id)
  const [picked, setPicked] = useState(readQuery(params.call))
  const asked = useCall(() => call.appeals.nextAreaCall({ roundId, ...(picked ? { id: picked } : {}) }), [roundId, picked])
  const next = () => (picked ? setPicked('') : asked.again())
  return (
    <DeskPage title="电话访问" at="人员" over={<ToastLine />}>
      <Answer asked={asked} bones={3}>
        {(given) =>
          given.call ? (
            <OneCall key={`${given.call.id}-${given.call.tries}`} one={given.call} onDone={next} />
          ) : (
            <Empty icon="check" title="现在没有要打的" note="没人接的，换个时段会再排出来" action={{ name: '再看看', onTap: asked.again }} />
          )
        }
      </Answer>
    </DeskPage>
  )
}

const ends = ['noAnswer', 'refused', 'wrongNumber'] as const

function OneCall({ one, onDone }: { one: AreaCall; onDone: () => void }) {
  const [answers, setAnswers] = useState<AreaAnswer[]>([])
  const [agreed, setAgreed] = useState(false)
  const [shown, setShown] = useState<{ name: string; phone: string } | null>(null)
  const reveal = useAct(async () => setShown(await call.appeals.revealAreaContact({ id: one.id, reason: '电话访问' })))
  const [later, setLater] = useState(false)
  const end = useAct(async (outcome: 'answered' | 'later' | (typeof ends)[number], at?: Date) => {
    const given = outcome === 'answered' ? { answers: answersAsked(one.questions, answers), agreed } : {}
    await call.appeals.recordAreaCall({ id: one.id, outcome, ...given, ...(at ? { at: at.toISOString() } : {}) })
    say(at ? `记好了，${momentWords(at.toISOString(), new Date())} 再打` : '记好了')
    onDone()
  })
  return (
    <>
      <Card label="要打的电话">
        <Title level={2}>{`${shown?.name ?? one.name} · ${shown?.phone ?? one.phone}`}</Title>
        <Note>{`${one.gridName}${one.tries > 0 ? ` · 打过 ${one.tries} 次没人接` : ''}`}</Note>
        <RefusedNotice refused={reveal.refused} />
        {shown ? null : (
          <Button small kind="quiet" icon="phone" busy={reveal.busy} onTap={() => void reveal.run()}>
            看号码（会记下来）
          </Button>
        )}
      </Card>
      <Card label="开场白">
        <Note>照着说</Note>
        <Box>{`您好，我是${one.gridName}的工作人员，想请您答几个问题，关于“${one.title}”。几分钟，不记名，不想答的可以不答。现在方便吗？`}</Box>
      </Card>
      <AreaQuestions questions={one.questions} answers={answers} onChange={setAnswers} />
      <Card>
        <Switch title="本人同意我们再联系" note="问清楚了再打开；打开才会留下姓名电话" on={agreed} onChange={setAgreed} />
      </Card>
      <RefusedNotice refused={end.refused} />
      <Button busy={end.busy} disabled={answers.length === 0} onTap={() => void end.run('answered')}>
        答完了，记下来
      </Button>
      <Box className="wrap">
        {ends.map((outcome) => (
          <Button key={outcome} small kind="quiet" busy={end.busy} onTap={() => void end.run(outcome)}>
            {areaOutcomeName[outcome]}
          </Button>
        ))}
        <Button small kind="quiet" onTap={() => setLater(!later)}>
          {areaOutcomeName.later}
        </Button>
      </Box>
      {later ? (
        <Card label="约好什么时候再打">
          <Note>问清楚什么时候方便，点一下就约好了，不算一次没人接</Note>
          <Box className="wrap gap-top">
            {timesToCall(new Date()).map((at) => (
              <Button key={at.getTime()} small kind="quiet" busy={end.busy} onTap={() => void end.run('later', at)}>
                {momentWords(at.toISOString(), new Date())}
              </Button>
            ))}
          </Box>
        </Card>
      ) : null}
    </>
  )
}
