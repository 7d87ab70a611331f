import { whyNotValue } from '@shared/appeals/fill-template'
import type { OrderDetail } from '@shared/appeals/order'
import type { ReplyTemplate } from '@shared/appeals/reply-template'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Choice, Field, Note } from '@/ui'
import type { OrderDraft } from './order-draft'
import { offered, refilled, withTemplate } from './use-template'

interface Part {
  order: Pick<OrderDetail, 'bag' | 'categoryL1' | 'categoryL2'>
  draft: OrderDraft
  onChange: (part: Partial<OrderDraft>) => void
}

/** 答复模板 of this outcome and category: one tap writes its words, its fields are filled one by one. */
export function TemplateChoice({ order, draft, onChange }: Part) {
  const asked = useCall(() => call.appeals.listReplyTemplates({}), [])
  const fits = offered(asked.value ?? [], order, draft.outcome)
  const chosen = fits.find(({ id }) => id === draft.template?.id) ?? null
  if (fits.length === 0) return null
  return (
    <Box className="field">
      <Box className="field-label">用模板写（可不用）</Box>
      <Box className="wrap" role="radiogroup" label="用模板写">
        {fits.map((one) => (
          <Choice
            key={one.id}
            role="radio"
            chosen={one.id === chosen?.id}
            onTap={() => onChange(one.id === chosen?.id ? { template: null } : withTemplate(draft, one))}
          >
            {one.name}
          </Choice>
        ))}
      </Box>
      {chosen && draft.template ? <Blanks template={chosen} values={draft.template.values} draft={draft} onChange={onChange} /> : null}
    </Box>
  )
}

const hint: Record<ReplyTemplate['fields'][number]['kind'], string> = {
  words: '',
  phone: '例如：0512-65001234',
  day: '例如：11月23日 14:30',
  number: '例如：3',
}

function Blanks({
  template,
  values,
  draft,
  onChange,
}: {
  template: ReplyTemplate
  values: Record<string, string>
  draft: OrderDraft
  onChange: Part['onChange']
}) {
  return (
    <Box className="gap-top">
      {template.fields.map(({ name, kind }) => {
        const value = values[name] ?? ''
        return (
          <Field
            key={name}
            label={name}
            kind={kind === 'phone' ? 'tel' : 'text'}
            value={value}
            onChange={(next) => onChange(refilled(draft, template, name, next))}
            placeholder={hint[kind]}
            max={200}
            wrong={value.trim() ? whyNotValue(kind, value) : null}
          />
        )
      })}
      <Note>没填的空格在内容里带着大括号，都填好才能发</Note>
    </Box>
  )
}
