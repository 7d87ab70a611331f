import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Card, Choice, Field, Note, Page, Title } from '@/ui'
import { type Calculator, calculators, wrongIn } from './kinds'
import '../parts/legal.scss'

/** 算一算: reckoned on the phone itself, with the way it came about. */
export default function Calculators() {
  const [key, setKey] = useState(calculators[0]?.key ?? '')
  const chosen = calculators.find((one) => one.key === key)
  return (
    <Page title="算一算">
      <Box className="wrap" role="radiogroup" label="算什么">
        {calculators.map((one) => (
          <Choice key={one.key} role="radio" chosen={one.key === key} onTap={() => setKey(one.key)}>
            {one.name}
          </Choice>
        ))}
      </Box>
      {chosen ? <Form key={chosen.key} calculator={chosen} /> : null}
      <Note>只在您的手机上算，不会存下来。结果供参考，具体由法院、仲裁认定</Note>
    </Page>
  )
}

function Form({ calculator }: { calculator: Calculator }) {
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({})
  const [tried, setTried] = useState(false)
  const set = (key: string, value: string) => {
    setTried(false)
    setGiven((before) => ({ ...before, [key]: value }))
  }
  const wrong = (at: number) => {
    const asked = calculator.asks[at]
    return asked ? wrongIn(asked, given[asked.key] ?? '') : null
  }
  const isWhole = calculator.asks.every((_, at) => wrong(at) === null || calculator.asks[at]?.kind === 'choice')
  const answer = tried && isWhole ? calculator.calculate(given) : null
  return (
    <>
      <Card label={calculator.name}>
        {calculator.asks.map((asked, at) =>
          asked.kind === 'choice' ? (
            <Box key={asked.key} className="field">
              <Box className="field-label">{asked.label}</Box>
              <Box className="wrap" role="radiogroup" label={asked.label}>
                {(asked.choices ?? []).map((choice, n) => (
                  <Choice
                    key={choice.key}
                    role="radio"
                    chosen={(given[asked.key] ?? (n === 0 ? choice.key : '')) === choice.key}
                    onTap={() => set(asked.key, choice.key)}
                  >
                    {choice.name}
                  </Choice>
                ))}
              </Box>
            </Box>
          ) : (
            <Field
              key={asked.key}
              label={asked.label}
              value={given[asked.key] ?? ''}
              onChange={(value) => set(asked.key, value)}
              placeholder={asked.kind === 'day' || asked.kind === 'days' ? '2026-11-26' : '0'}
              max={60}
              wrong={tried ? wrong(at) : null}
            />
          ),
        )}
        <Button onTap={() => setTried(true)}>算</Button>
      </Card>
      {answer ? (
        <Card label="结果" role="status">
          <Title>{answer.result}</Title>
          {answer.steps.map((step) => (
            <Box key={step} className="legal-sentence">
              {step}
            </Box>
          ))}
          <Note className="gap-top">{`依据：${answer.sources.join('、')}`}</Note>
          <Note>{answer.note}</Note>
        </Card>
      ) : null}
    </>
  )
}
