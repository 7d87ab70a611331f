import type { MyAppealDetail } from '@shared/appeals/appeal'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { Card, Title } from '@/ui'
import { WordsForm } from './words-form'

interface Part {
  one: MyAppealDetail
  put: (next: MyAppealDetail) => void
}

/** Staff asked one more thing: answering it is the first thing to do here. */
export function QuestionCard({ one, put }: Part) {
  if (!one.moves.includes('respond')) return null
  return (
    <Card className="mine-now">
      <Title level={3}>{`${one.holder.name || one.holder.post}想请您再说一点`}</Title>
      {one.question ? <Box className="question">{one.question}</Box> : null}
      <WordsForm label="您的回答" button="回答" send={async (text, attachments) => put(await call.appeals.respond({ ref: one.ref, text, attachments }))} />
    </Card>
  )
}
