import type { SuggestedCard } from '@shared/legal/consult-help'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { go } from '@/platform/route'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Note, Title } from '@/ui'

/** For the lawyer: cards that fit what the resident has said; one tap puts one into the reply, to be gone over. `turns` = how much was said. */
export function SuggestedCards({ id, turns, onPut }: { id: string; turns: number; onPut: (text: string) => void }) {
  const found = useCall(() => call.legal.suggestCards({ id }), [id, turns])
  return (
    <Card label="可能用得上的知识卡">
      <Title level={3}>可能用得上的知识卡</Title>
      <Answer asked={found} bones={1}>
        {(cards) =>
          cards.length === 0 ? <Note>没有合适的卡</Note> : cards.map((card) => <Suggested key={card.key} card={card} onPut={() => onPut(card.text)} />)
        }
      </Answer>
    </Card>
  )
}

function Suggested({ card, onPut }: { card: SuggestedCard; onPut: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <Box className="gap-top">
      <Box className="strong">{card.title}</Box>
      <Box className="legal-text">{open || card.text.length < 80 ? card.text : `${card.text.slice(0, 80)}…`}</Box>
      <Box className="wrap">
        <Button kind="text" small onTap={() => setOpen(!open)} label={`${open ? '收起' : '看全'} ${card.title}`}>
          {open ? '收起' : '看全'}
        </Button>
        <Button kind="text" small onTap={onPut} label={`把“${card.title}”放进答复`}>
          放进答复
        </Button>
        <Button kind="text" small onTap={() => go('/legal/card/index', { key: card.key })} label={`打开“${card.title}”这张卡`}>
          打开卡片
        </Button>
      </Box>
    </Box>
  )
}
