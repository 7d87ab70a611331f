import { type MyAppealDetail, reasonsFor } from '@shared/appeals/appeal'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Card, Choice, Faces, Field, Note, Notice, RefusedNotice, type Score, scoreName, Title } from '@/ui'

interface Part {
  one: MyAppealDetail
  put: (next: MyAppealDetail) => void
}

const isUnhappy = (score: Score) => score <= 2

/** One tap on a face. The unhappy are asked why; whoever wants to say more opens that first, and is asked too. */
export function SurveyCard({ one, put }: Part) {
  const [score, setScore] = useState<Score | null>(null)
  const [reasons, setReasons] = useState<readonly string[]>([])
  const [words, setWords] = useState('')
  const [more, setMore] = useState(false)
  const act = useAct(async (chosen: Score) => put(await call.appeals.survey({ ref: one.ref, score: chosen, reasons: [...reasons], words: words.trim() })))
  if (!one.moves.includes('survey')) return one.score ? <Judged score={one.score as Score} /> : null
  const choose = (chosen: Score) => {
    setScore(chosen)
    setReasons((all) => all.filter((reason) => reasonsFor(chosen).includes(reason)))
    if (!more && !isUnhappy(chosen)) void act.run(chosen)
  }
  const toggle = (reason: string) => setReasons((all) => (all.includes(reason) ? all.filter((other) => other !== reason) : [...all, reason]))
  return (
    <Card className="mine-now">
      <Title level={3} className="survey-title">
        这次办得怎么样？
      </Title>
      <Faces chosen={score} onChoose={choose} label="这次办得怎么样" disabled={act.busy} />
      {more || score ? null : (
        <Button kind="text" small onTap={() => setMore(true)}>
          还想说说为什么
        </Button>
      )}
      {more && !score ? <Note>请先点一个表情，再选原因</Note> : null}
      {score && (more || isUnhappy(score)) ? (
        <Box className="gap-top">
          <Box className="field-label">{questionFor(score)}</Box>
          <Box className="wrap" role="group" label={questionFor(score)}>
            {reasonsFor(score).map((reason) => (
              <Choice key={reason} chosen={reasons.includes(reason)} onTap={() => toggle(reason)}>
                {reason}
              </Choice>
            ))}
          </Box>
          <Box className="gap-top" />
          <Field label="还想说的（可不填）" value={words} onChange={setWords} max={500} />
          {isUnhappy(score) ? <Note className="survey-note">会由别的工作人员回访您</Note> : null}
          <Button busy={act.busy} onTap={() => void act.run(score)}>
            提交评价
          </Button>
        </Box>
      ) : null}
      <RefusedNotice refused={act.refused} again={score ? () => void act.run(score) : undefined} />
    </Card>
  )
}

function questionFor(score: Score): string {
  if (isUnhappy(score)) return '哪里不满意（可多选）'
  return score >= 4 ? '哪里好（可不选）' : '想说说为什么吗（可不选）'
}

function Judged({ score }: { score: Score }) {
  return <Notice tone="good">{`您评了“${scoreName[score]}”，谢谢您`}</Notice>
}
