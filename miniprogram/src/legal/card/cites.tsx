import type { CardDraft, CardProblem } from '@shared/legal/card-version'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Card, Field, Note, Title } from '@/ui'
import { FindArticle } from './find-article'
import { Quote } from './quote'
import { wrongWith } from './use-check'

interface CitesProps {
  card: CardDraft
  problems: readonly CardProblem[]
  onChange: (part: Partial<CardDraft>) => void
}

/** The articles that the card rests on, numbered as its sentences name them. */
export function Cites({ card, problems, onChange }: CitesProps) {
  const [finding, setFinding] = useState(false)
  const { cites } = card
  const put = (at: number, part: Partial<CardDraft['cites'][number]>) => onChange({ cites: cites.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  return (
    <Card label="法条">
      <Title className="part-title">法条</Title>
      <Note>先选好法条，再在下面每句话后面点它是哪一条。引文要原样摘自条文</Note>
      {cites.map((cite, at) => (
        // The number is the name that sentences call it by.
        <Box key={at} className="card-cite">
          <Box className="row">
            <Box className="strong grow">{`第 ${at + 1} 条`}</Box>
            <Button kind="text" small onTap={() => onChange(withoutCite(card, at))} label={`删去第 ${at + 1} 条法条`}>
              删去
            </Button>
          </Box>
          <Box className="card-names">
            <Field label="法律名称" value={cite.law} onChange={(law) => put(at, { law })} max={80} wrong={wrongWith(problems, `cites.${at}.law`)} />
            <Field label="条号" value={cite.article} onChange={(article) => put(at, { article })} max={30} wrong={wrongWith(problems, `cites.${at}.article`)} />
          </Box>
          <Field long label="引文" value={cite.says} onChange={(says) => put(at, { says })} max={200} wrong={wrongWith(problems, `cites.${at}.says`)} />
          <Quote cite={cite} onQuote={(says) => put(at, { says })} />
        </Box>
      ))}
      {problems.some(({ field }) => field === 'cites') ? (
        <Box className="field-wrong" role="alert">
          {problems.find(({ field }) => field === 'cites')?.sentence}
        </Box>
      ) : null}
      {finding ? (
        <FindArticle
          onChoose={(law, article) => {
            onChange({ cites: [...cites, { law, article, says: '' }] })
            setFinding(false)
          }}
          onClose={() => setFinding(false)}
        />
      ) : cites.length < 20 ? (
        <Button kind="quiet" small icon="plus" onTap={() => setFinding(true)}>
          加一条法条
        </Button>
      ) : null}
    </Card>
  )
}

/** The card without one article; sentences that named it lose it, and later ones keep theirs. */
export function withoutCite(card: CardDraft, at: number): Partial<CardDraft> {
  const shift = (list: CardDraft['answer']) =>
    list.map((one) => ({ ...one, cites: one.cites.filter((place) => place !== at).map((place) => (place > at ? place - 1 : place)) }))
  return {
    cites: card.cites.filter((_, n) => n !== at),
    answer: shift(card.answer),
    limits: shift(card.limits),
    asks: card.asks.map((one) => ({ ...one, choices: one.choices.map((choice) => ({ ...choice, adds: shift(choice.adds) })) })),
  }
}
