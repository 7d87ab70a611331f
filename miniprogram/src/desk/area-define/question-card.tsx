import { areaFaultAt } from '@shared/appeals/area-fault'
import { areaKindName, areaOptionsOf, type AreaQuestion } from '@shared/appeals/area-survey'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Card, Field, Note, Notice, Switch, Title } from '@/ui'
import { BranchEditor, branchWords } from './branch-editor'
import { OptionsEditor } from './options-editor'
import { moved } from './plan-draft'

interface Props {
  questions: readonly AreaQuestion[]
  at: number
  open: boolean
  onOpen: () => void
  onChange: (questions: AreaQuestion[]) => void
}

/** One question: folded it says what it is, open it is changed. What is wrong with it stands on it either way. */
export function QuestionCard({ questions, at, open, onOpen, onChange }: Props) {
  const question = questions[at]
  if (!question) return null
  const fault = areaFaultAt(questions, at)
  const name = `第 ${at + 1} 题`
  return (
    <Card label={name}>
      <Box className="row">
        <Box className="grow">
          <Title level={3}>{`${at + 1}. ${question.text || '还没有写'}`}</Title>
        </Box>
        <Button kind="text" small label={open ? `收起${name}` : `改${name}`} onTap={onOpen}>
          {open ? '收起' : '修改'}
        </Button>
      </Box>
      {open ? <Open questions={questions} at={at} question={question} onChange={onChange} /> : <Folded questions={questions} question={question} />}
      {fault ? (
        <Box className="gap-top">
          <Notice tone="late">{fault}</Notice>
        </Box>
      ) : null}
    </Card>
  )
}

function Folded({ questions, question }: { questions: readonly AreaQuestion[]; question: AreaQuestion }) {
  const when = branchWords(questions, question)
  const options = question.kind === 'words' ? '' : areaOptionsOf(question).map(({ label }) => label || '…')
  return (
    <>
      <Note>{`${areaKindName[question.kind]}${question.required ? '' : ' · 可不答'}${options ? ` · ${(options as string[]).join(' / ')}` : ''}`}</Note>
      {when ? <Note>{when}</Note> : null}
    </>
  )
}

function Open({ questions, at, question, onChange }: Pick<Props, 'questions' | 'at' | 'onChange'> & { question: AreaQuestion }) {
  const [sure, setSure] = useState(false)
  const put = (next: AreaQuestion) => onChange(questions.map((one, n) => (n === at ? next : one)))
  const chooses = question.kind === 'oneOf' || question.kind === 'severalOf'
  return (
    <>
      <Box className="gap-top" />
      <Field label={`题目（${areaKindName[question.kind]}）`} value={question.text} max={120} onChange={(text) => put({ ...question, text })} />
      {chooses ? <OptionsEditor of={`第 ${at + 1} 题`} options={question.options} onChange={(options) => put({ ...question, options })} /> : null}
      {question.kind === 'scale' ? <Note>1–5 分，4、5 分算满意，1、2 分算不满意</Note> : null}
      <BranchEditor question={question} before={questions.slice(0, at)} onChange={put} />
      <Switch title="必须答" on={question.required} onChange={(required) => put({ ...question, required })} />
      <Box className="wrap">
        <Button kind="text" small disabled={at === 0} label={`第 ${at + 1} 题上移`} onTap={() => onChange(moved(questions, at, -1))}>
          上移
        </Button>
        <Button kind="text" small disabled={at === questions.length - 1} label={`第 ${at + 1} 题下移`} onTap={() => onChange(moved(questions, at, 1))}>
          下移
        </Button>
        <Button
          kind={sure ? 'danger' : 'text'}
          small
          label={sure ? `确定去掉第 ${at + 1} 题` : `去掉第 ${at + 1} 题`}
          onTap={() => (sure ? onChange(questions.filter((_, n) => n !== at)) : setSure(true))}
        >
          {sure ? '确定去掉' : '去掉这题'}
        </Button>
      </Box>
    </>
  )
}
