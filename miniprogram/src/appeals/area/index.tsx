import type { AreaAnswer, AreaForm } from '@shared/appeals/area-survey'
import { momentWords } from '@shared/platform/due-words'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { readQuery } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Empty, Field, Note, Page, RefusedNotice, Switch } from '@/ui'
import { AreaQuestions, answersAsked } from '../parts/area-questions'

/** The area survey as somebody who was asked sees it; opened by a message or a link, without signing in. */
export default function AreaPage() {
  const ref = readQuery(useRouter().params.ref)
  const asked = useCall(() => call.appeals.getAreaForm({ ref }), [ref])
  const [done, setDone] = useState<'answered' | 'declined' | null>(null)
  return (
    <Page title="问卷">
      <Answer asked={asked} bones={3} missing={<Empty icon="info" title="没有找到这份问卷" note="请从短信、消息或群里重新打开链接" />}>
        {(form) => {
          if (done === 'declined') return <Empty icon="check" title="好的，不再打扰您" note="谢谢您告诉我们" />
          if (done || form.state === 'answered') return <Empty icon="check" title="答完了，谢谢您" note="结果只按网格合计，看不出谁答了什么" />
          if (form.state === 'over') return <Empty icon="info" title="这份问卷已经结束" note="谢谢您" />
          return <Form form={form} given={ref} onDone={setDone} />
        }}
      </Answer>
    </Page>
  )
}

function Form({ form, given, onDone }: { form: AreaForm; given: string; onDone: (how: 'answered' | 'declined') => void }) {
  const [key] = useState(() => `area-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`)
  const [answers, setAnswers] = useState<AreaAnswer[]>([])
  const [agreed, setAgreed] = useState(false)
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const send = useAct(async () => {
    const contact = { ...(name.trim() ? { name: name.trim() } : {}), ...(phone.trim() ? { phone: phone.trim() } : {}) }
    await call.appeals.answerArea({ ref: given, key, answers: answersAsked(form.questions, answers), agreed, ...(agreed ? contact : {}) })
    onDone('answered')
  })
  const decline = useAct(async () => {
    await call.appeals.declineArea({ ref: given })
    onDone('declined')
  })
  return (
    <>
      <Card>
        <Note>{`${form.title} · ${form.gridName}`}</Note>
        <Note>{`几分钟就好，不记名。${momentWords(form.closesAt, new Date())} 前都可以答`}</Note>
      </Card>
      <AreaQuestions questions={form.questions} answers={answers} onChange={setAnswers} />
      <Card>
        <Switch title="有不满意的，愿意让我们联系我" note="打开了才会留下您的联系方式，用来把事办好" on={agreed} onChange={setAgreed} />
        {agreed ? (
          <>
            <Field label="怎么称呼您（可不填）" value={name} onChange={setName} max={30} />
            <Field label="电话" kind="tel" value={phone} onChange={setPhone} max={20} note="留过电话的可以不填" />
          </>
        ) : null}
      </Card>
      <RefusedNotice refused={send.refused ?? decline.refused} />
      <Button busy={send.busy} disabled={answers.length === 0} onTap={() => void send.run()}>
        交问卷
      </Button>
      {form.volunteer ? null : (
        <Button kind="text" busy={decline.busy} onTap={() => void decline.run()}>
          我不想答
        </Button>
      )}
    </>
  )
}
