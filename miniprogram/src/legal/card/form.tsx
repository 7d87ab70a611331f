import { type Area, areas } from '@shared/legal/card'
import type { CardDraft, CardProblem } from '@shared/legal/card-version'
import { Box } from '@/platform/host'
import { Card, Choice, Field, Title } from '@/ui'
import { Asks } from './asks'
import { Cites } from './cites'
import { Sentences } from './sentences'
import { wrongWith } from './use-check'

interface FormProps {
  card: CardDraft
  problems: readonly CardProblem[]
  onChange: (part: Partial<CardDraft>) => void
}

/** All that a card says, in the order in which a resident reads it. */
export function Form({ card, problems, onChange }: FormProps) {
  const wrong = (field: string) => wrongWith(problems, field)
  const lines = (field: 'asked' | 'terms' | 'steps' | 'papers' | 'places') => ({
    long: true,
    max: 2000,
    value: card[field].join('\n'),
    onChange: (text: string) => onChange({ [field]: text === '' ? [] : text.split('\n') }),
    wrong: wrong(field),
  })
  return (
    <Box>
      <Card label="问题">
        <Title className="part-title">问题</Title>
        <Field label="标题" value={card.title} onChange={(title) => onChange({ title })} max={40} placeholder="例如：楼上漏水" wrong={wrong('title')} />
        <Field label="问法" {...lines('asked')} note="一行一种，至少 4 种，像居民平常说话那样写" />
        <Field label="关键词" {...lines('terms')} note="一行一个，只属于这件事的词，可以不写" />
        <Box className="field">
          <Box className="field-label">事项</Box>
          <Box className="wrap" role="radiogroup" label="事项">
            {(Object.keys(areas) as Area[]).map((area) => (
              <Choice key={area} role="radio" chosen={card.area === area} onTap={() => onChange({ area })}>
                {areas[area]}
              </Choice>
            ))}
          </Box>
        </Box>
      </Card>
      <Cites card={card} problems={problems} onChange={onChange} />
      <Card label="答复">
        <Title className="part-title">答复</Title>
        <Sentences
          name="答复"
          field="answer"
          list={card.answer}
          most={5}
          cites={card.cites.length}
          problems={problems}
          onChange={(answer) => onChange({ answer })}
        />
        <Field label="步骤" {...lines('steps')} note="一行一步，先做的在前" />
        <Field label="要准备的材料" {...lines('papers')} note="一行一样，可以不写" />
      </Card>
      <Card label="时间限制">
        <Title className="part-title">时间限制</Title>
        <Sentences
          name="时间限制"
          field="limits"
          list={card.limits}
          most={5}
          cites={card.cites.length}
          problems={problems}
          onChange={(limits) => onChange({ limits })}
        />
      </Card>
      <Card label="去处">
        <Field label="去哪里办" {...lines('places')} note="一行一个" />
        <Field long label="这张卡没说到的" value={card.not} onChange={(not) => onChange({ not })} max={160} placeholder="例如：商铺漏水" wrong={wrong('not')} />
      </Card>
      <Asks card={card} problems={problems} onChange={onChange} />
    </Box>
  )
}
