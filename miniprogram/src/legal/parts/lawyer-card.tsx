import type { Chat } from '@shared/legal/chat'
import { momentWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Card, Faces, Note, Notice, RefusedNotice, Switch } from '@/ui'

interface CardProps {
  chat: Chat
  put: (chat: Chat) => void
}

/** The village's lawyer: asked for with a tap, until when an answer is promised, the summary, what it was worth. */
export function LawyerCard({ chat, put }: CardProps) {
  const [named, setNamed] = useState(false)
  const [open, setOpen] = useState(false)
  const ask = useAct(async () => put(await call.legal.askLawyer({ chat: chat.id, named })))
  const rate = useAct(async (score: number) => put(await call.legal.rateLawyer({ chat: chat.id, score })))
  const { lawyer } = chat
  if (lawyer && lawyer.state !== 'closed')
    return (
      <Notice>
        {lawyer.state === 'waiting'
          ? `已请驻点律师答复，最晚 ${momentWords(lawyer.due, new Date())}。接着写的话律师都会看到`
          : `${lawyer.name ?? '律师'}正在答复您，接着写就行`}
      </Notice>
    )
  if (lawyer?.summary)
    return (
      <Card label="律师小结">
        <Box className="strong">{`${lawyer.name ?? '律师'}的小结`}</Box>
        <Box className="legal-text">{lawyer.summary}</Box>
        {lawyer.score === null ? (
          <>
            <Note className="gap-top">律师的答复有帮助吗？</Note>
            <Faces label="律师的答复有帮助吗" chosen={null} onChoose={(score) => void rate.run(score)} />
            <RefusedNotice refused={rate.refused} />
          </>
        ) : (
          <Note className="gap-top">{`您评了 ${lawyer.score} 分，谢谢`}</Note>
        )}
      </Card>
    )
  if (!open)
    return (
      <Button kind="quiet" onTap={() => setOpen(true)}>
        请驻点律师答复
      </Button>
    )
  return (
    <Card label="请律师答复">
      <Note>您和这里的全部对话会给律师看，两个工作日内答复</Note>
      <Switch title="让律师看到我的姓名" note="不选的话，律师只看到姓" on={named} onChange={setNamed} />
      <RefusedNotice refused={ask.refused} />
      <Button busy={ask.busy} onTap={() => void ask.run()}>
        请律师答复
      </Button>
    </Card>
  )
}
