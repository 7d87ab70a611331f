import type { CardDraft, CardProblem } from '@shared/legal/card-version'
import { Box } from '@/platform/host'
import { Button, Card, Field, Note, Title } from '@/ui'
import { Sentences } from './sentences'
import { wrongWith } from './use-check'

type Asking = CardDraft['asks'][number]

interface AsksProps {
  card: CardDraft
  problems: readonly CardProblem[]
  onChange: (part: Partial<CardDraft>) => void
}

const blank: Asking = {
  question: '',
  choices: [
    { label: '是', adds: [] },
    { label: '不是', adds: [] },
  ],
}

/** Short questions that the answer depends on, at most two; what each choice adds. */
export function Asks({ card: { asks, cites }, problems, onChange }: AsksProps) {
  const put = (at: number, part: Partial<Asking>) => onChange({ asks: asks.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  return (
    <Card label="反问">
      <Title className="part-title">反问</Title>
      <Note>答复要看情况时才问，最多两个，可以不写</Note>
      {asks.map((one, at) => (
        // At most two, and they have no name of their own.
        <Box key={at} className="card-cite">
          <Field
            label={`反问 ${at + 1}`}
            value={one.question}
            onChange={(question) => put(at, { question })}
            max={60}
            placeholder="例如：签过书面合同吗？"
            wrong={wrongWith(problems, `asks.${at}.question`)}
          />
          {one.choices.map((choice, n) => {
            const set = (part: Partial<typeof choice>) => put(at, { choices: one.choices.map((other, m) => (m === n ? { ...other, ...part } : other)) })
            const field = `asks.${at}.choices.${n}`
            return (
              <Box key={n} className="card-choice">
                <Field
                  label={`反问 ${at + 1} 选项 ${n + 1}`}
                  value={choice.label}
                  onChange={(label) => set({ label })}
                  max={20}
                  wrong={wrongWith(problems, `${field}.label`)}
                />
                <Sentences
                  name={`选项“${choice.label}”`}
                  field={`${field}.adds`}
                  list={choice.adds}
                  most={4}
                  cites={cites.length}
                  problems={problems}
                  onChange={(adds) => set({ adds })}
                />
                {one.choices.length > 2 ? (
                  <Button
                    kind="text"
                    small
                    onTap={() => put(at, { choices: one.choices.filter((_, m) => m !== n) })}
                    label={`删去反问 ${at + 1} 选项 ${n + 1}`}
                  >
                    删去这个选项
                  </Button>
                ) : null}
              </Box>
            )
          })}
          <Box className="wrap">
            {one.choices.length < 4 ? (
              <Button kind="quiet" small icon="plus" onTap={() => put(at, { choices: [...one.choices, { label: '', adds: [] }] })}>
                加一个选项
              </Button>
            ) : null}
            <Button kind="text" small onTap={() => onChange({ asks: asks.filter((_, n) => n !== at) })} label={`删去反问 ${at + 1}`}>
              删去这个反问
            </Button>
          </Box>
        </Box>
      ))}
      {asks.length < 2 ? (
        <Button kind="quiet" small icon="plus" onTap={() => onChange({ asks: [...asks, blank] })}>
          加一个反问
        </Button>
      ) : null}
    </Card>
  )
}
