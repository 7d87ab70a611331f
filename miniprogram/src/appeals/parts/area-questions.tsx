import { type AreaAnswer, areaLimits, areaOptionsOf, type AreaQuestion, isAreaAsked } from '@shared/appeals/area-survey'
import { Box } from '@/platform/host'
import { Card, Choice, Field, Title } from '@/ui'

interface Props {
  questions: readonly AreaQuestion[]
  answers: readonly AreaAnswer[]
  onChange: (answers: AreaAnswer[]) => void
}

/** The questions of an area survey that are asked by what was answered so far. */
export function AreaQuestions({ questions, answers, onChange }: Props) {
  const asked = askedNow(questions, answers)
  const put = (next: AreaAnswer) => onChange([...answers.filter(({ key }) => key !== next.key), next])
  return (
    <>
      {asked.map((question, at) => (
        <Card key={question.key} label={question.text}>
          <Title level={3}>{`${at + 1}. ${question.text}${question.required ? '' : '（可不答）'}`}</Title>
          <Box className="gap-top" />
          <One question={question} answer={answers.find(({ key }) => key === question.key) ?? { key: question.key, chosen: [], words: '' }} onChange={put} />
        </Card>
      ))}
    </>
  )
}

function One({ question, answer, onChange }: { question: AreaQuestion; answer: AreaAnswer; onChange: (answer: AreaAnswer) => void }) {
  if (question.kind === 'words')
    return <Field long label="您说" value={answer.words} max={areaLimits.words} onChange={(words) => onChange({ ...answer, words })} />
  const several = question.kind === 'severalOf'
  const tap = (key: string) => {
    const left = answer.chosen.filter((one) => one !== key)
    const chosen = several ? (left.length < answer.chosen.length ? left : [...answer.chosen, key]) : [key]
    onChange({ ...answer, chosen })
  }
  return (
    <Box className="wrap" role={several ? 'group' : 'radiogroup'} label={question.text}>
      {areaOptionsOf(question).map(({ key, label }) => (
        <Choice key={key} role={several ? 'checkbox' : 'radio'} chosen={answer.chosen.includes(key)} onTap={() => tap(key)}>
          {label}
        </Choice>
      ))}
    </Box>
  )
}

function askedNow(questions: readonly AreaQuestion[], answers: readonly AreaAnswer[]): AreaQuestion[] {
  const asked: AreaQuestion[] = []
  for (const question of questions) {
    const kept = answers.filter(({ key }) => asked.some((one) => one.key === key))
    if (isAreaAsked(question, kept)) asked.push(question)
  }
  return asked
}

/** What stands on the screen; what was answered and is no longer asked is left out. */
export function answersAsked(questions: readonly AreaQuestion[], answers: readonly AreaAnswer[]): AreaAnswer[] {
  const asked = askedNow(questions, answers)
  return answers.filter(({ key }) => asked.some((one) => one.key === key))
}
