import { type Bag, bagName, bags } from '@shared/appeals/bag'
import type { Foresight } from '@shared/appeals/foresee'
import { momentWords } from '@shared/platform/due-words'
import { type ReactNode, useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Card, Chip, Field, Note, RefusedNotice, Title } from '@/ui'
import { OneOf } from './one-of'

const hour = 3_600_000
const day = 24 * hour

type When = 'now' | 'tonight' | 'saturday'
const whens: { key: When; name: string }[] = [
  { key: 'now', name: '现在' },
  { key: 'tonight', name: '今晚 23 点' },
  { key: 'saturday', name: '这个周六上午' },
]

/** The moment in Shanghai that is meant, as the server reads it. */
function momentOf(when: When, now: Date): string | undefined {
  if (when === 'now') return undefined
  const today = Math.floor((now.getTime() + 8 * hour) / day)
  // 1970-01-01 was a Thursday.
  const toSaturday = (9 - (today % 7)) % 7
  return new Date(when === 'tonight' ? today * day + 15 * hour : (today + toSaturday) * day + 2 * hour).toISOString()
}

/** What would happen to this appeal? Nothing is sent and nothing written. */
export function Foresee({ draft }: { draft: number | null }) {
  const [text, setText] = useState('')
  const [placeText, setPlaceText] = useState('')
  const [bag, setBag] = useState<Bag>('complaint')
  const [when, setWhen] = useState<When>('now')
  const [by, setBy] = useState<'live' | 'draft'>(draft === null ? 'live' : 'draft')
  const [seen, setSeen] = useState<Foresight | null>(null)
  const ask = useAct(async () => {
    const at = momentOf(when, new Date())
    const version = by === 'draft' && draft !== null ? draft : undefined
    const where = placeText.trim()
    setSeen(
      await call.appeals.foreseeRoute({
        bag,
        text,
        ...(where ? { placeText: where } : {}),
        ...(at ? { at } : {}),
        ...(version === undefined ? {} : { version }),
      }),
    )
  })
  const wrong = (field: string) => (ask.refused?.field === field ? ask.refused.sentence : null)
  return (
    <>
      <Card label="试一试">
        <Field long label="诉求的话" value={text} onChange={setText} max={2000} placeholder="例如：荷塘小区 3 号楼停水两天了" wrong={wrong('text')} />
        <Field label="位置说明（可以不写）" value={placeText} onChange={setPlaceText} max={200} placeholder="例如：春晓路 58 号" wrong={wrong('placeText')} />
        <OneOf label="袋子" options={bags.map((one) => ({ key: one, name: bagName[one] }))} chosen={bag} onChoose={(one) => one && setBag(one)} />
        <OneOf label="什么时候来" options={whens} chosen={when} onChoose={(one) => one && setWhen(one)} />
        {draft === null ? null : (
          <OneOf
            label="按哪套规则"
            options={[
              { key: 'draft', name: '草稿' },
              { key: 'live', name: '现行' },
            ]}
            chosen={by}
            onChoose={(one) => one && setBy(one)}
          />
        )}
        {wrong('text') || wrong('placeText') ? null : <RefusedNotice refused={ask.refused} />}
        <Button busy={ask.busy} disabled={!text.trim()} onTap={() => void ask.run()}>
          看看会派给谁
        </Button>
        <Note className="gap-top">只是试试，不会真的派出去</Note>
      </Card>
      {seen ? <Seen seen={seen} /> : null}
    </>
  )
}

const urgencyLook = { ordinary: { name: '一般', tone: 'plain' }, urgent: { name: '较急', tone: 'soon' }, emergency: { name: '紧急', tone: 'late' } } as const
const percent = (share: number) => `把握 ${Math.round(share * 100)}%`

function Seen({ seen }: { seen: Foresight }) {
  const { place, category, post, rule } = seen
  const urgency = urgencyLook[seen.urgency]
  const now = new Date()
  return (
    <Card label="会怎样">
      <Title level={2}>{`派给 ${post.name}`}</Title>
      <Note>{`${post.person}${post.onDuty ? '，在岗' : '，不在岗（都不在时由他接）'}`}</Note>
      <Part name="为什么">
        {rule ? <Box>{`规则（第 ${rule.version} 版）：${rule.sentence}`}</Box> : <Box>没有规则适用，按平常的办法派</Box>}
        {seen.routeReasons
          .filter((reason) => reason !== place.reason && !reason.startsWith('规则（'))
          .map((reason) => (
            <Note key={reason}>{reason}</Note>
          ))}
      </Part>
      <Part name="地点" chip={percent(place.confidence)}>
        <Box>{place.placeName}</Box>
        <Note>{place.reason}</Note>
      </Part>
      <Part name="类别" chip={percent(category.confidence)}>
        <Box>{[category.l1, category.l2].filter(Boolean).join(' · ')}</Box>
        {category.reasons.map((reason) => (
          <Note key={reason}>{reason}</Note>
        ))}
      </Part>
      <Part name="时限">
        <Box className="wrap">
          <Chip tone={urgency.tone}>{urgency.name}</Chip>
          {seen.bagHint ? <Chip>{`更像${bagName[seen.bagHint]}`}</Chip> : null}
        </Box>
        <Note>{`${momentWords(seen.acceptDue, now)} 前接收，${momentWords(seen.replyDue, now)} 前答复`}</Note>
      </Part>
    </Card>
  )
}

function Part({ name, chip, children }: { name: string; chip?: string; children: ReactNode }) {
  return (
    <Box className="seen-part">
      <Box className="seen-name">
        <Box className="strong">{name}</Box>
        {chip ? <Note>{chip}</Note> : null}
      </Box>
      <Box className="grow">{children}</Box>
    </Box>
  )
}
