import type { ConsultationDetail } from '@shared/legal/consultation'
import { laterOf } from '@shared/legal/later-of'
import { momentWords, sinceWords } from '@shared/platform/due-words'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { readQuery } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Field, Note, Page, RefusedNotice, Sheet, Title } from '@/ui'
import { AnswerBubble } from '../parts/answer-bubble'
import { LawyerBubble } from '../parts/lawyer-bubble'
import { SuggestedArticles } from '../parts/suggested-articles'
import { SuggestedCards } from '../parts/suggested-cards'
import { usePoll } from '../parts/use-poll'
import '../parts/legal.scss'
import { addToDraft, drafts } from './consult-draft'
import { PhrasesSheet } from './phrases-sheet'
import { Reply } from './reply'

/** One resident's conversation with its lawyer: everything that was said, an answer or a note, and the end with a summary. */
export default function Consult() {
  const id = readQuery(useRouter().params.id)
  const asked = useCall(() => call.legal.showConsultation({ id }), [id])
  const one = asked.value
  // What is shown when an answer comes, not when it was asked for.
  const current = useRef(one)
  current.current = one
  const [sheet, setSheet] = useState<'ending' | 'phrases' | null>(null)
  const draft = drafts.use()[id]?.text ?? ''
  const close = () => setSheet(null)
  usePoll(one !== null && one?.state !== 'closed', one ? `${one.id} ${one.turns.length}` : '', () => {
    call.legal.showConsultation({ id }).then(
      (come) => asked.put(laterOf(current.current, come)),
      () => undefined,
    )
  })
  return (
    <Page
      title="居民咨询"
      foot={one && one.state !== 'closed' ? <Reply one={one} put={asked.put} onPhrases={() => setSheet('phrases')} onClose={() => setSheet('ending')} /> : null}
      over={
        one && sheet === 'ending' ? (
          <Ending one={one} put={asked.put} onDone={close} />
        ) : sheet === 'phrases' ? (
          <PhrasesSheet
            written={draft}
            onChoose={(body) => {
              addToDraft(id, body)
              close()
            }}
            onClose={close}
          />
        ) : null
      }
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
            {shown.state === 'closed' ? null : (
              <>
                <SuggestedCards id={shown.id} turns={shown.turns.filter(({ by }) => by === 'resident').length} onPut={(text) => addToDraft(shown.id, text)} />
                <SuggestedArticles said={shown.turns.flatMap(({ by, text }) => (by === 'resident' && text ? [text] : []))} />
              </>
            )}
          </Box>
        )}
      </Answer>
    </Page>
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
