import type { CardDraft, CardProblem } from '@shared/legal/card-version'
import { Box } from '@/platform/host'
import { Button, Choice, Field, Note } from '@/ui'
import { wrongWith } from './use-check'

interface SentencesProps {
  name: string
  /** Where they stand in the card: `answer`. */
  field: string
  list: CardDraft['answer']
  most: number
  /** How many articles the card has. */
  cites: number
  problems: readonly CardProblem[]
  onChange: (list: CardDraft['answer']) => void
}

/** Sentences one by one, each with the articles that it rests on. */
export function Sentences({ name, field, list, most, cites, problems, onChange }: SentencesProps) {
  const put = (at: number, part: Partial<CardDraft['answer'][number]>) => onChange(list.map((one, n) => (n === at ? { ...one, ...part } : one)))
  // Empty lines are not sent, so that places in what came back count only those with words.
  const placeOf = (at: number) => list.slice(0, at).filter(({ text }) => text.trim()).length
  return (
    <Box className="card-sentences">
      {list.map(({ text, cites: own }, at) => (
        // Sentences have no name of their own: their place is all there is.
        <Box key={at} className="card-sentence">
          <Field
            long
            label={`${name}第 ${at + 1} 句`}
            value={text}
            onChange={(next) => put(at, { text: next })}
            max={200}
            wrong={text.trim() ? wrongWith(problems, `${field}.${placeOf(at)}`) : null}
          />
          <Box className="wrap" role="group" label={`${name}第 ${at + 1} 句依据`}>
            {cites > 0 ? <Note>依据</Note> : null}
            {Array.from({ length: cites }, (_, place) => place).map((place) => (
              <Choice
                key={place}
                chosen={own.includes(place)}
                onTap={() => put(at, { cites: own.includes(place) ? own.filter((one) => one !== place) : [...own, place].slice(-6) })}
              >
                {`第 ${place + 1} 条`}
              </Choice>
            ))}
            <Button kind="text" small onTap={() => onChange(list.filter((_, n) => n !== at))} label={`删去${name}第 ${at + 1} 句`}>
              删去
            </Button>
          </Box>
        </Box>
      ))}
      <SaidOnce sentence={wrongOfAll(problems, field)} />
      {list.length < most ? (
        <Button kind="quiet" small icon="plus" onTap={() => onChange([...list, { text: '', cites: [] }])} label={`${name}加一句`}>
          加一句
        </Button>
      ) : null}
    </Box>
  )
}

function wrongOfAll(problems: readonly CardProblem[], field: string): string | null {
  return problems.find((one) => one.field === field)?.sentence ?? null
}

function SaidOnce({ sentence }: { sentence: string | null }) {
  return sentence ? (
    <Box className="field-wrong" role="alert">
      {sentence}
    </Box>
  ) : null
}
