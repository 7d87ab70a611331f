import { bagName, bags } from '@shared/appeals/bag'
import { type Stage, stageName } from '@shared/appeals/deadline'
import { urgencies, urgencyWord } from '@shared/appeals/order'
import { type Term, termLevelName, termLevels, termUnitName, termUnits } from '@shared/appeals/term'
import type { CategoryName } from '@shared/triage/category'
import { categoryWords } from '@shared/triage/offered'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Choice, Field, RefusedNotice, Sheet } from '@/ui'
import { CategoryPick } from '../parts/order/category-pick'
import { say } from '../parts/toast'

export const freshTerm = (stage: Stage): Term => ({
  ...{ stage, category: null, bag: null, urgency: null, level: null, id: null, amount: 0, unit: 'workday', source: '', since: null, setBy: null },
})

/** One term: how long, by what it rests on; a new one also for what. */
export function TermSheet({ term, onClose, onSaved }: { term: Term; onClose: () => void; onSaved: () => void }) {
  const isNew = term.amount === 0
  const [row, setRow] = useState(term)
  const [amount, setAmount] = useState(isNew ? '' : String(term.amount))
  const put = (part: Partial<Term>) => setRow({ ...row, ...part })
  const save = useAct(async () => {
    const { stage, category, bag, urgency, level, unit, source } = row
    await call.appeals.setTerm({ stage, category, bag, urgency, level, unit, source, amount: Number(amount) })
    say('时限已保存，以后收到的按这个算')
    onSaved()
  })
  const end = useAct(async () => {
    await call.appeals.endTerm({ id: row.id ?? '' })
    say('已改回随产品来的时限')
    onSaved()
  })
  const wrong = (field: string) => (save.refused?.field === field ? save.refused.sentence : null)
  return (
    <Sheet title={`${stageName[term.stage]}时限`} onClose={onClose}>
      {isNew ? (
        <>
          <WhichCategory chosen={row.category} onChoose={(category) => put({ category })} />
          <Which label="哪个袋子" all={bags} names={bagName} chosen={row.bag} onChoose={(bag) => put({ bag })} />
          <Which label="紧急程度" all={urgencies} names={urgencyWord} chosen={row.urgency} onChoose={(urgency) => put({ urgency })} />
          <Which label="办理的层级" all={termLevels} names={termLevelName} chosen={row.level} onChoose={(level) => put({ level })} />
        </>
      ) : null}
      <Field label="多久" value={amount} onChange={setAmount} max={4} placeholder="例如 5" wrong={wrong('amount')} />
      <Box className="wrap field" role="radiogroup" label="单位">
        {termUnits.map((unit) => (
          <Choice key={unit} role="radio" chosen={row.unit === unit} onTap={() => put({ unit })}>
            {termUnitName[unit]}
          </Choice>
        ))}
      </Box>
      <Field
        label="依据"
        value={row.source}
        onChange={(source) => put({ source })}
        max={200}
        placeholder="法律、规定或通知的名称和条款"
        wrong={wrong('source')}
      />
      <RefusedNotice refused={save.refused ?? end.refused} />
      <Box className="foot-buttons">
        {row.id ? (
          <Button kind="danger" busy={end.busy} onTap={() => void end.run()}>
            改回原来的
          </Button>
        ) : null}
        <Button busy={save.busy} disabled={!/^\d+$/.test(amount.trim())} onTap={() => void save.run()}>
          保存
        </Button>
      </Box>
    </Sheet>
  )
}

/** Every category, or one: picked as on an order. */
function WhichCategory({ chosen, onChoose }: { chosen: CategoryName | null; onChoose: (category: CategoryName | null) => void }) {
  const [picking, setPicking] = useState(false)
  const choose = (category: CategoryName | null) => {
    onChoose(category)
    setPicking(false)
  }
  return (
    <Box className="field">
      <Box className="field-label">哪一类</Box>
      <Box className="wrap" role="radiogroup" label="哪一类">
        <Choice role="radio" chosen={chosen === null && !picking} onTap={() => choose(null)}>
          都算
        </Choice>
        <Choice role="radio" chosen={chosen !== null || picking} onTap={() => setPicking(true)}>
          {chosen ? categoryWords(chosen) : '选一类'}
        </Choice>
      </Box>
      {picking ? <CategoryPick onChoose={choose} /> : null}
    </Box>
  )
}

interface WhichProps<K extends string> {
  label: string
  all: readonly K[]
  names: Record<K, string>
  chosen: K | null
  onChoose: (key: K | null) => void
}

function Which<K extends string>({ label, all, names, chosen, onChoose }: WhichProps<K>) {
  return (
    <Box className="field">
      <Box className="field-label">{label}</Box>
      <Box className="wrap" role="radiogroup" label={label}>
        <Choice role="radio" chosen={chosen === null} onTap={() => onChoose(null)}>
          都算
        </Choice>
        {all.map((key) => (
          <Choice key={key} role="radio" chosen={chosen === key} onTap={() => onChoose(key)}>
            {names[key]}
          </Choice>
        ))}
      </Box>
    </Box>
  )
}
