import { areas } from '@shared/legal/card'
import type { CardLine } from '@shared/legal/card-version'
import { sinceWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { go } from '@/platform/route'
import { isLawyer, useMe } from '@/platform/session'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Choice, Empty, Field, Note, Page, RowLink, Title } from '@/ui'
import { beginCard, useBegun } from '../parts/card-drafts'
import { standingWords } from '../parts/card-words'
import '../parts/legal.scss'

const kinds = [
  { key: 'all', name: '全部' },
  { key: 'inReview', name: '待审核' },
  { key: 'open', name: '在写' },
  { key: 'own', name: '本区的' },
  { key: 'retired', name: '停用' },
] as const

/** 知识卡 of the district: what residents are answered with, what is being written, what waits for somebody to publish it. */
export default function Cards() {
  const who = useMe()
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const [only, setOnly] = useState<(typeof kinds)[number]['key']>('all')
  const asked = useCall(() => call.legal.listCards({ words, only }), [words, only])
  return (
    <Page
      title="知识卡"
      foot={
        isLawyer(who.value) ? (
          <Button icon="plus" onTap={() => open(beginCard())}>
            写新卡片
          </Button>
        ) : null
      }
    >
      <Box className="law-head">
        <Field label="找卡片" kind="search" value={typed} onChange={setTyped} max={60} placeholder="例如：漏水" onEnter={() => setWords(typed.trim())} />
        <Button kind="quiet" onTap={() => setWords(typed.trim())}>
          找
        </Button>
      </Box>
      <Box className="wrap" role="radiogroup" label="看哪些">
        {kinds.map(({ key, name }) => (
          <Choice key={key} role="radio" chosen={only === key} onTap={() => setOnly(key)}>
            {name}
          </Choice>
        ))}
      </Box>
      <Box className="gap-top">
        <Begun />
        <Answer asked={asked} bones={4}>
          {({ cards, more }) =>
            cards.length === 0 ? (
              <Empty icon="search" title="没有这样的卡片" />
            ) : (
              <Card className="tight">
                {cards.map((one) => (
                  <RowLink key={one.key} title={one.title} note={lineNote(one)} value={standingWords(one)} onTap={() => open(one.key)} />
                ))}
                {more ? <Note>还有更多，请用上面的框找</Note> : null}
              </Card>
            )
          }
        </Answer>
      </Box>
    </Page>
  )
}

const open = (key: string) => go('/legal/card/index', { key })

function lineNote({ area, by, at }: CardLine): string {
  return [areas[area], by, at ? sinceWords(at, new Date()) : null].filter(Boolean).join(' · ')
}

/** What was begun on this device and is nowhere else yet. */
function Begun() {
  const begun = useBegun()
  if (begun.length === 0) return null
  return (
    <Card className="tight" label="还没保存的">
      <Title level={3}>还没保存的</Title>
      {begun.map(([key, { card }]) => (
        <RowLink key={key} title={card.title || '没写标题'} note="只在这台设备上" onTap={() => open(key)} />
      ))}
    </Card>
  )
}
