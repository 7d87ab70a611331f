import type { AreaAnswer } from '@shared/appeals/area-survey'
import { useState } from 'react'
import { AreaQuestions } from '@/appeals/parts/area-questions'
import { Box } from '@/platform/host'
import { Button, Card, Note, Title } from '@/ui'
import type { PlanDraft } from './plan-draft'

/** The questions as the one who is asked sees them; they can be answered to try the branches, and nothing is kept. */
export function Preview({ plan }: { plan: PlanDraft }) {
  const [answers, setAnswers] = useState<AreaAnswer[]>([])
  return (
    <Box className="area-preview" role="region" label="居民看到的样子">
      <Box className="row">
        <Box className="grow">
          <Title level={3}>居民看到的样子</Title>
          <Note>点一点试试跳题，不会交上去</Note>
        </Box>
        <Button kind="text" small disabled={answers.length === 0} onTap={() => setAnswers([])}>
          从头试
        </Button>
      </Box>
      <Box className="gap-top" />
      <Card>
        <Note>{`${plan.title || '问卷'} · 您的网格`}</Note>
        <Note>{`几分钟就好，不记名。开放 ${plan.days || '…'} 天`}</Note>
      </Card>
      <AreaQuestions questions={plan.questions} answers={answers} onChange={setAnswers} />
    </Box>
  )
}
