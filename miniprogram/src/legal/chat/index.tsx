import type { Chat } from '@shared/legal/chat'
import { laterOf } from '@shared/legal/later-of'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { joined, Speak } from '@/appeals/parts/speak'
import { call } from '@/platform/call'
import { newKey } from '@/platform/files'
import { Box, WordsInput } from '@/platform/host'
import { kept } from '@/platform/kept'
import { go, readQuery } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Note, Page, RefusedNotice } from '@/ui'
import { AnswerBubble } from '../parts/answer-bubble'
import { LawyerBubble } from '../parts/lawyer-bubble'
import { LawyerCard } from '../parts/lawyer-card'
import { type Choose, Opening } from '../parts/opening'
import { Unhelped } from '../parts/unhelped'
import { usePoll } from '../parts/use-poll'
import '../parts/legal.scss'

/** What was not answered is on the lawyers' list already. */
const isGiven = (kind: string): boolean => kind === 'answer' || kind === 'more'

const longest = 10_000
/** What is typed and not sent: kept on the phone, whatever happens to it. */
const typing = kept<{ text: string; key: string }>('legal.typing', { text: '', key: '' })

/** 法律咨询: a conversation. What cannot be sent stays in the field and goes with the next tap, once. */
export default function LegalChat() {
  const asked = readQuery(useRouter().params.chat)
  const before = useCall(async () => (asked ? call.legal.showChat({ chat: asked }) : null), [asked])
  if (asked && !before.value)
    return (
      <Page title="法律咨询">
        <Answer asked={before} bones={3}>
          {() => null}
        </Answer>
      </Page>
    )
  return <Conversation begun={before.value} />
}

function Conversation({ begun }: { begun: Chat | null }) {
  const [chat, setChat] = useState(begun)
  const take = (come: Chat) => setChat((shown) => laterOf(shown, come))
  const [waits, setWaits] = useState<string | null>(null)
  const draft = typing.use()
  const end = useRef<string>('')
  const act = useAct(async (text: string, choice?: Choose) => {
    // The key lives as long as the words do, so that sending again after a lost answer is one question.
    const key = draft.text.trim() === text && draft.key ? draft.key : newKey()
    // A tap on a matter leaves alone what is being typed.
    const typed = !choice && ['', text].includes(draft.text.trim())
    if (typed) typing.set({ text, key })
    setWaits(text)
    try {
      take(await call.legal.say({ chat: chat?.id ?? null, key, text, ...(choice ? { choice } : {}) }))
      if (typed) typing.set({ text: '', key: '' })
    } finally {
      setWaits(null)
    }
  })
  const turns = chat?.turns ?? []
  const last = `turn-${turns.length}${waits ? '-waits' : ''}`
  useEffect(() => {
    if (end.current === last) return
    end.current = last
    scrollToLast()
  }, [last])
  const withLawyer = chat?.lawyer ? chat.lawyer.state !== 'closed' : false
  usePoll(withLawyer && !act.busy, chat ? `${chat.id} ${turns.length}` : '', () => {
    if (chat) call.legal.showChat({ chat: chat.id }).then(take, () => undefined)
  })
  const lastText = [...turns].reverse().find(({ text }) => text)?.text ?? ''
  return (
    <Page
      title="法律咨询"
      foot={
        <Box className="legal-foot">
          <RefusedNotice refused={act.refused} again={act.refused?.code === 'offline' ? () => void act.run(draft.text.trim()) : undefined} />
          <Speak onWords={(said) => typing.set({ text: joined(draft.text, said), key: '' })} />
          <Box className="legal-field">
            <WordsInput
              label="您的问题"
              value={draft.text}
              onChange={(text) => typing.set({ text, key: '' })}
              placeholder="用平常话说，例如：老板拖欠工资怎么办"
              max={longest}
            />
            <Button busy={act.busy} disabled={!draft.text.trim()} onTap={() => void act.run(draft.text.trim())}>
              问
            </Button>
          </Box>
        </Box>
      }
    >
      <Box className="legal-turns" live="polite">
        {turns.length === 0 ? <Opening onAsk={(text) => void act.run(text)} /> : null}
        {turns.map((turn) =>
          turn.by === 'lawyer' ? (
            <LawyerBubble key={turn.no} turn={turn} name={chat?.lawyer?.name ?? '律师'} />
          ) : turn.answer ? (
            <AnswerBubble
              key={turn.no}
              answer={turn.answer}
              asked={lastText}
              latest={turn.no === turns.length - 1}
              onChoose={(text, choice) => void act.run(text, choice)}
              after={chat && isGiven(turn.answer.kind) ? <Unhelped chat={chat.id} no={turn.no} /> : null}
            />
          ) : (
            <Box key={turn.no} className="legal-mine">
              <Box className="legal-said">{turn.text}</Box>
            </Box>
          ),
        )}
        {waits ? (
          <>
            <Box className="legal-mine">
              <Box className="legal-said">{waits}</Box>
            </Box>
            <Note>正在查…</Note>
          </>
        ) : null}
        {chat ? <LawyerCard chat={chat} put={setChat} /> : null}
      </Box>
      {turns.length > 0 ? (
        <Button kind="text" small onTap={() => go('/legal/questions/index')}>
          我问过的
        </Button>
      ) : null}
    </Page>
  )
}

/** The question stays in sight with its answer below it. */
function scrollToLast(): void {
  if (process.env.TARO_ENV !== 'h5') return
  const mine = document.querySelectorAll('.legal-mine')
  mine[mine.length - 1]?.scrollIntoView({ block: 'start' })
}
