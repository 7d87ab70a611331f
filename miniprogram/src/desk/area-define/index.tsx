import { areaFaultIn } from '@shared/appeals/area-fault'
import { areaKindName, areaLimits, areaQuestionKinds } from '@shared/appeals/area-survey'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { goBack, readQuery } from '@/platform/route'
import { useMe } from '@/platform/session'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Empty, Field, Note, Notice, RefusedNotice, Switch, Tabs } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { defining } from '../parts/my-posts'
import { say } from '../parts/toast'
import { ToastLine } from '../parts/toast-line'
import { useWide } from '../parts/use-wide'
import { begunPlan } from './begun-plan'
import { freshQuestion, inputOf, type PlanDraft, planOf } from './plan-draft'
import { Preview } from './preview'
import { QuestionCard } from './question-card'
import './index.scss'

/** Defines a survey or changes one: questions, options, branches, with a preview; one that was sent becomes a new version. */
export default function AreaDefine() {
  const id = readQuery(useRouter().params.id)
  const own = defining(useMe().value)
  const asked = useCall(() => call.appeals.listAreaSurveys({}), [])
  return (
    <Answer asked={asked} bones={3}>
      {(list) => {
        const survey = list.find((one) => one.id === id) ?? null
        const mayDefine = survey ? survey.mine : !id && own !== null
        if (!mayDefine)
          return (
            <DeskPage title="改问卷" at="人员">
              <Empty icon="info" title="没有找到这份问卷" note="可能不在您的辖区" />
            </DeskPage>
          )
        return <Editor key={`${id}-${survey?.version ?? 0}`} first={planOf(survey, own ?? '')} frozen={survey?.frozen ?? false} />
      }}
    </Answer>
  )
}

function Editor({ first, frozen }: { first: PlanDraft; frozen: boolean }) {
  const wide = useWide()
  const begun = begunPlan.get()
  const again = begun && begun.id === first.id && begun.version === first.version ? begun : null
  const [plan, setPlan] = useState(again ?? first)
  const [taken, setTaken] = useState(again !== null)
  const [tab, setTab] = useState<'edit' | 'preview'>('edit')
  const change = (part: Partial<PlanDraft>) => {
    const next = { ...plan, ...part }
    setPlan(next)
    begunPlan.set(next)
  }
  const afresh = () => {
    begunPlan.set(null)
    setPlan(first)
    setTaken(false)
  }
  const save = useAct(async () => {
    const saved = await call.appeals.saveAreaSurvey(inputOf(plan))
    begunPlan.set(null)
    say(`存好了，现在是第 ${saved.version} 版`)
    goBack()
  })
  const fault = plan.title.trim() ? areaFaultIn(plan.questions) : { sentence: '问卷还没有名称' }
  const foot = (
    <>
      {fault ? <Note>{fault.sentence}</Note> : frozen ? <Note>这一版已经发出，存了是新的一版，正在进行的一轮不变</Note> : null}
      <RefusedNotice refused={save.refused} />
      <Button busy={save.busy} disabled={fault !== null || plan.questions.length === 0} onTap={() => void save.run()}>
        存问卷
      </Button>
    </>
  )
  const edit = <Plan plan={plan} onChange={change} />
  return (
    <DeskPage title={plan.id ? '改问卷' : '新做一份问卷'} at="人员" foot={foot} broad over={<ToastLine />}>
      {taken ? <Notice action={{ name: '不要了，从现在的版本改起', onTap: afresh }}>接着上次没存的改</Notice> : null}
      {wide ? (
        <Box className="area-define">
          <Box className="grow">{edit}</Box>
          <Box className="area-define-side">
            <Preview plan={plan} />
          </Box>
        </Box>
      ) : (
        <>
          <Tabs
            label="问卷"
            tabs={[
              { key: 'edit' as const, name: '编辑' },
              { key: 'preview' as const, name: '预览' },
            ]}
            chosen={tab}
            onChoose={setTab}
          />
          <Box className="gap-top" />
          {tab === 'edit' ? edit : <Preview plan={plan} />}
        </>
      )}
    </DeskPage>
  )
}

function Plan({ plan, onChange }: { plan: PlanDraft; onChange: (part: Partial<PlanDraft>) => void }) {
  const [open, setOpen] = useState<string | null>(null)
  const { questions } = plan
  return (
    <>
      <Card label="问卷">
        <Field label="名称" value={plan.title} onChange={(title) => onChange({ title })} max={60} />
        <Field label="每个网格抽几个人" kind="tel" value={plan.perGrid} onChange={(perGrid) => onChange({ perGrid })} note={`1–${areaLimits.perGrid} 人`} />
        <Field label="开放几天" kind="tel" value={plan.days} onChange={(days) => onChange({ days })} note={`1–${areaLimits.days} 天`} />
        <Switch
          title={`每 ${plan.everyMonths ?? 2} 个月自动开始一轮`}
          note="到时候自己抽人、发出、提醒、收口"
          on={plan.everyMonths !== null}
          onChange={(on) => onChange({ everyMonths: on ? 2 : null })}
        />
        <Switch
          title="电话名单发短信问"
          note="关着就由工作人员打电话问"
          on={plan.listWay === 'sms'}
          onChange={(on) => onChange({ listWay: on ? 'sms' : 'phone' })}
        />
      </Card>
      {questions.map((question, at) => (
        <QuestionCard
          key={question.key}
          questions={questions}
          at={at}
          open={open === question.key}
          onOpen={() => setOpen(open === question.key ? null : question.key)}
          onChange={(next) => onChange({ questions: next })}
        />
      ))}
      {questions.length < areaLimits.questions ? (
        <Box className="wrap area-kinds" role="group" label="加一道题">
          {areaQuestionKinds.map((kind) => (
            <Button
              key={kind}
              small
              kind="quiet"
              icon="plus"
              label={`加一道题：${areaKindName[kind]}`}
              onTap={() => {
                const next = freshQuestion(kind, questions)
                onChange({ questions: [...questions, next] })
                setOpen(next.key)
              }}
            >
              {areaKindName[kind]}
            </Button>
          ))}
        </Box>
      ) : (
        <Note>{`最多 ${areaLimits.questions} 道题`}</Note>
      )}
    </>
  )
}
