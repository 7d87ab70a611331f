import type { LegalAnswer } from '@shared/legal/chat'
import { type ReactNode, useState } from 'react'
import { DangerCard } from '@/appeals/parts/danger-card'
import { Box } from '@/platform/host'
import { Button, Card, Choice, Note, Title } from '@/ui'
import { Doors } from './doors'
import type { Choose } from './opening'
import { Sources } from './sources'

interface BubbleProps {
  answer: LegalAnswer
  /** What the resident said last, to be taken along through a door. */
  asked: string
  latest: boolean
  onChoose: (text: string, choice?: Choose) => void
  /** Below the latest answer. */
  after?: ReactNode
  /** Only to be looked at: its doors lead nowhere. */
  still?: boolean
}

/** One answer: what to know first, then the steps; papers, limits and sources fold away. */
export function AnswerBubble({ answer, asked, latest, onChoose, after = null, still = false }: BubbleProps) {
  const { kind, title, sentences, steps, papers, limits, places, not, asks, sources, near, perhaps, reworded, danger, card, doors } = answer
  return (
    <Box className="legal-theirs">
      {danger ? <DangerCard danger={danger} sent /> : null}
      <Card label={title}>
        <Title level={3}>{title}</Title>
        {sentences.map(({ text, cites }) => (
          <Box key={text} className="legal-sentence">
            {text}
            {cites.length > 0 ? (
              <Box inline className="legal-cite">
                {cites.map((place) => marks[place] ?? `（${place + 1}）`).join('')}
              </Box>
            ) : null}
          </Box>
        ))}
        {reworded ? <Note>这段话由人工智能改得更好懂，法律依据没有变</Note> : null}
        {latest && perhaps.length > 0 ? (
          <Box className="legal-ask">
            <Box className="strong">您想问的是不是</Box>
            <Box className="wrap" role="group" label="您想问的是不是">
              {perhaps.map((matter) => (
                <Choice key={matter} chosen={false} onTap={() => onChoose(matter)}>
                  {matter}
                </Choice>
              ))}
            </Box>
          </Box>
        ) : null}
        {latest && card
          ? asks.map(({ question, choices }, n) => (
              <Box key={question} className="legal-ask">
                <Box className="strong">{question}</Box>
                <Box className="wrap" role="group" label={question}>
                  {choices.map((label, at) => (
                    <Choice key={label} chosen={false} onTap={() => onChoose(label, { card, question: n, choice: at })}>
                      {label}
                    </Choice>
                  ))}
                </Box>
              </Box>
            ))
          : null}
        <List title="怎么办" items={steps} numbered />
        <Fold title="要准备的材料" show={papers.length > 0} open={kind === 'more'}>
          <List items={papers} />
        </Fold>
        <Fold title="时间限制" show={limits.length > 0}>
          {limits.map(({ text }) => (
            <Box key={text} className="legal-sentence">
              {text}
            </Box>
          ))}
        </Fold>
        <Fold title="去哪里办" show={places.length > 0} open={kind === 'more'}>
          <List items={places} />
        </Fold>
        <Sources sources={sources} near={near} />
        {not ? <Note className="gap-top">{`这张卡没说到：${not}`}</Note> : null}
      </Card>
      {latest && doors && kind !== 'greeting' ? <Doors asked={asked} title={title} still={still} /> : null}
      {latest ? after : null}
    </Box>
  )
}

const marks = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩']

function List({ title, items, numbered = false }: { title?: string; items: readonly string[]; numbered?: boolean }) {
  if (items.length === 0) return null
  return (
    <Box className="legal-list">
      {title ? <Box className="strong">{title}</Box> : null}
      <Box role="list">
        {items.map((item, n) => (
          <Box key={item} role="listitem" className="legal-item">
            <Box inline className="legal-no">
              {numbered ? `${n + 1}` : '·'}
            </Box>
            <Box className="grow">{item}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

function Fold({ title, show, open: begins = false, children }: { title: string; show: boolean; open?: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(begins)
  if (!show) return null
  return (
    <Box>
      <Button kind="text" small onTap={() => setOpen(!open)} label={`${title}，${open ? '收起' : '展开'}`}>
        {`${title} ${open ? '▲' : '▼'}`}
      </Button>
      {open ? children : null}
    </Box>
  )
}
