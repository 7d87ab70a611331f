import type { ConsultationDetail } from '@shared/legal/consultation'
import { laterOf } from '@shared/legal/later-of'
import { momentWords, sinceWords } from '@shared/platform/due-words'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { call } from '@/platform/call'
import { newKey } from '@/platform/files'
import { Box, WordsInput } from '@/platform/host'
import { kept } from '@/platform/kept'
import { readQuery } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Field, Note, Page, RefusedNotice, Sheet, Switch, Title } from '@/ui'
import { AnswerBubble } from '../parts/answer-bubble'
import { LawyerBubble } from '../parts/lawyer-bubble'
import { SuggestedArticles } from '../parts/suggested-articles'
import { usePoll } from '../parts/use-poll'
import '../parts/legal.scss'

const longest = 2000
/** What a lawyer has begun to write, by consultation. Kept on the device until it has arrived. */
const drafts = kept<Readonly<Record<string, { text: string; key: string }>>>('legal.consult', {})

/** One resident's conversation with its lawyer: everything that was said, an answer or a note, and the end with a summary. */
export default function Consult() {
  const id = readQuery(useRouter().params.id)
  const asked = useCall(() => call.legal.showConsultation({ id }), [id])
  const one = asked.value
  // What is shown when an answer comes, not when it was asked for.
  const current = useRef(one)
  current.current = one
  const [closing, setClosing] = useState(false)
  usePoll(one !== null && one?.state !== 'closed', one ? `${one.id} ${one.turns.length}` : '', () => {
    call.legal.showConsultation({ id }).then(
      (come) => asked.put(laterOf(current.current, come)),
      () => undefined,
    )
  })
  return (
    <Page
      title="居民咨询"
      foot={one && one.state !== 'closed' ? <Reply one={one} put={asked.put} onClose={() => setClosing(true)} /> : null}
      over={one && closing ? <Ending one={one} put={asked.put} onDone={() => setClosing(false)} /> : null}
    >
      <Answer asked={asked} bones={3}>
        {(shown) => (
          <Box className="legal-turns">
            <Card label="咨询">
              <Title level={3}>{`${shown.appellant} · ${shown.placeName}`}</Title>
              <Note>{shown.state === 'closed' ? '已结束' : `请在 ${momentWords(shown.due, new Date())} 前答复`}</Note>
              {shown.summary ? <Box className="legal-text">{`小结：${shown.summary}`}</Box> : null}
            </Card>
            {shown.turns.map((turn) =>
              turn.by === 'lawyer' ? (
                <LawyerBubble key={turn.no} turn={turn} name={`${shown.lawyer ?? '律师'}${turn.internal ? '' : turn.read ? ' · 已读' : ' · 未读'}`} />
              ) : turn.answer ? (
                <AnswerBubble key={turn.no} answer={turn.answer} asked="" latest={false} onChoose={() => undefined} />
              ) : (
                <Box key={turn.no} className="legal-mine">
                  <Box className="legal-said">{`${turn.text ?? ''}\n${sinceWords(turn.at, new Date())}`}</Box>
                </Box>
              ),
            )}
            {shown.state === 'closed' ? null : <SuggestedArticles said={shown.turns.flatMap(({ by, text }) => (by === 'resident' && text ? [text] : []))} />}
          </Box>
        )}
      </Answer>
    </Page>
  )
}

interface ReplyProps {
  one: ConsultationDetail
  put: (one: ConsultationDetail) => void
  onClose: () => void
}

function Reply({ one, put, onClose }: ReplyProps) {
  const all = drafts.use()
  const draft = all[one.id] ?? { text: '', key: '' }
  const [internal, setInternal] = useState(false)
  const set = (next: { text: string; key: string }) => drafts.set({ ...drafts.get(), [one.id]: next })
  const act = useAct(async () => {
    const key = draft.key || newKey()
    set({ text: draft.text, key })
    put(await call.legal.answerAsLawyer({ id: one.id, key, text: draft.text.trim(), internal }))
    set({ text: '', key: '' })
  })
  return (
    <Box className="legal-foot">
      <RefusedNotice refused={act.refused} />
      <Switch title="内部备注" note="居民看不到" on={internal} onChange={setInternal} />
      <Box className="legal-field">
        <WordsInput
          label="答复"
          value={draft.text}
          onChange={(text) => set({ text, key: '' })}
          placeholder={internal ? '写给自己和同事的' : '说给居民听，平常话'}
          max={longest}
        />
        <Button busy={act.busy} disabled={!draft.text.trim()} onTap={() => void act.run()}>
          {internal ? '记下' : '发送'}
        </Button>
      </Box>
      {one.state === 'open' ? (
        <Button kind="text" small onTap={onClose}>
          写小结，结束咨询
        </Button>
      ) : null}
    </Box>
  )
}

function Ending({ one, put, onDone }: { one: ConsultationDetail; put: (one: ConsultationDetail) => void; onDone: () => void }) {
  const [summary, setSummary] = useState('')
  const act = useAct(async () => {
    put(await call.legal.closeConsultation({ id: one.id, summary: summary.trim() }))
    onDone()
  })
  return (
    <Sheet title="写小结，结束咨询" onClose={onDone}>
      <Field
        long
        label="小结"
        value={summary}
        onChange={setSummary}
        max={1000}
        placeholder="是什么事、怎么办、到哪里、什么时限。居民会一直留着"
        note="结束后不能再写"
      />
      <RefusedNotice refused={act.refused} />
      <Button busy={act.busy} disabled={summary.trim().length < 4} onTap={() => void act.run()}>
        结束咨询
      </Button>
    </Sheet>
  )
}
