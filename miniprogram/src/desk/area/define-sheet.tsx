import { standardAreaSurvey } from '@shared/appeals/area-standard'
import { areaKindName, areaLimits, type AreaQuestion, type AreaSurvey } from '@shared/appeals/area-survey'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Field, Note, RefusedNotice, Sheet, Switch } from '@/ui'
import { say } from '../parts/toast'

/** Defines a survey, beginning with the standard one; one that was sent becomes a new version. */
export function DefineSheet({ survey, territory, onClose }: { survey: AreaSurvey | null; territory: string; onClose: () => void }) {
  const [title, setTitle] = useState(survey?.title ?? standardAreaSurvey.title)
  const [questions, setQuestions] = useState<readonly AreaQuestion[]>(survey?.questions ?? standardAreaSurvey.questions)
  const [perGrid, setPerGrid] = useState(String(survey?.perGrid ?? 10))
  const [days, setDays] = useState(String(survey?.days ?? 14))
  const [text, setText] = useState(survey?.listWay === 'sms')
  const [repeated, setRepeated] = useState(survey ? survey.everyMonths !== null : true)
  const save = useAct(async () => {
    await call.appeals.saveAreaSurvey({
      ...{ id: survey?.id ?? null, version: survey?.version ?? 0, territory: survey?.territory ?? territory, title: title.trim(), questions: [...questions] },
      ...{ perGrid: Number(perGrid) || 0, days: Number(days) || 0, listWay: text ? 'sms' : 'phone', everyMonths: repeated ? (survey?.everyMonths ?? 2) : null },
    })
    say('存好了')
    onClose()
  })
  const put = (at: number, next: AreaQuestion) => setQuestions((all) => all.map((one, n) => (n === at ? next : one)))
  return (
    <Sheet title={survey ? '改问卷' : '新做一份问卷'} onClose={onClose}>
      <Field label="名称" value={title} onChange={setTitle} max={60} />
      <Field label="每个网格抽几个人" kind="tel" value={perGrid} onChange={setPerGrid} note={`1–${areaLimits.perGrid} 人`} />
      <Field label="开放几天" kind="tel" value={days} onChange={setDays} note={`1–${areaLimits.days} 天`} />
      <Switch title="每两个月自动开始一轮" note="到时候自己抽人、发出、提醒、收口" on={repeated} onChange={setRepeated} />
      <Switch title="电话名单发短信问" note="关着就由工作人员打电话问" on={text} onChange={setText} />
      {questions.map((question, at) => (
        <Box key={question.key}>
          <Field
            label={`第 ${at + 1} 题（${areaKindName[question.kind]}）`}
            value={question.text}
            onChange={(next) => put(at, { ...question, text: next })}
            max={120}
          />
          {question.options.length > 0 ? <Note>{question.options.map(({ label }) => label).join(' / ')}</Note> : null}
          {question.askIf ? <Note>{`只问第 ${questions.findIndex(({ key }) => key === question.askIf?.key) + 1} 题答得不好的`}</Note> : null}
          <Button kind="text" small label={`去掉第 ${at + 1} 题`} onTap={() => setQuestions((all) => all.filter((_, n) => n !== at))}>
            去掉这题
          </Button>
        </Box>
      ))}
      <Box className="wrap">
        <Button small kind="quiet" onTap={() => setQuestions((all) => [...all, fresh('scale')])}>
          加一道打分题
        </Button>
        <Button small kind="quiet" onTap={() => setQuestions((all) => [...all, fresh('words')])}>
          加一道文字题
        </Button>
      </Box>
      {survey?.frozen ? <Note>这一版已经发出，存了是新的一版，正在进行的一轮不变</Note> : null}
      <RefusedNotice refused={save.refused} />
      <Button busy={save.busy} disabled={!title.trim() || questions.length === 0} onTap={() => void save.run()}>
        存问卷
      </Button>
    </Sheet>
  )
}

const fresh = (kind: 'scale' | 'words'): AreaQuestion => ({
  key: `q${Date.now().toString(36)}`,
  kind,
  text: kind === 'scale' ? '您满意吗？' : '您还想说什么？',
  required: kind === 'scale',
  options: [],
})
