import { outcomesAfter, verdictName } from '@shared/appeals/deliberation'
import type { OrderDetail } from '@shared/appeals/order'
import { outcomeName } from '@shared/appeals/outcome'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Choice, Field, Notice } from '@/ui'
import type { OrderDraft } from './order-draft'

interface Part {
  order: Pick<OrderDetail, 'bag' | 'deliberation'>
  draft: OrderDraft
  onChange: (part: Partial<OrderDraft>) => void
}

/** A suggestion is answered as it was deliberated; where it was not, the reason is said. */
export function Undeliberated({ order: { bag, deliberation }, draft, onChange }: Part) {
  const [without, setWithout] = useState(Boolean(draft.noDeliberation))
  if (bag !== 'suggestion' || draft.outcome === 'refused') return null
  if (deliberation?.state === 'open') return <Notice tone="soon">正在议事，请先记下议事结果再答复</Notice>
  if (deliberation?.verdict) {
    const fits = outcomesAfter[deliberation.verdict].map((one) => `“${outcomeName[one]}”`).join('或')
    return <Notice>{`议事结果是“${verdictName[deliberation.verdict]}”，办理结果请选${fits}`}</Notice>
  }
  const toggle = () => {
    setWithout(!without)
    if (without) onChange({ noDeliberation: '' })
  }
  return (
    <Box className="field">
      <Choice chosen={without} onTap={toggle}>
        这条不用议事
      </Choice>
      {without ? (
        <Field
          label="为什么不用议"
          value={draft.noDeliberation ?? ''}
          onChange={(noDeliberation) => onChange({ noDeliberation })}
          max={200}
          placeholder="例如：由国家标准规定，不由村里表决"
          note="居民会看到"
        />
      ) : null}
    </Box>
  )
}
