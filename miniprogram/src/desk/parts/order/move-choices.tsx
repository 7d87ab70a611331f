import { handBackReasonName, handBackReasons } from '@shared/appeals/hand-back'
import { groundOf, refusalGrounds } from '@shared/appeals/refusal-ground'
import { supervisionLevels, supervisionName } from '@shared/appeals/supervision'
import { suspensionConditions, suspensionName } from '@shared/appeals/suspension'
import { Box, Tap } from '@/platform/host'
import { Choice, Note } from '@/ui'
import type { DeskMove } from './make-move'

interface Option {
  key: string
  name: string
  note?: string
}

const optionsOf: Partial<Record<DeskMove, { label: string; options: readonly Option[] }>> = {
  handBack: { label: '为什么退', options: handBackReasons.map((key) => ({ key, name: handBackReasonName[key] })) },
  supervise: { label: '督办级别', options: supervisionLevels.map((key) => ({ key, name: supervisionName[key] })) },
  suspend: { label: '在等什么', options: suspensionConditions.map((key) => ({ key, name: suspensionName[key] })) },
  refuse: {
    label: '依据哪一条',
    options: refusalGrounds.map((key) => ({ key, name: groundOf[key].name, note: `${groundOf[key].instead}（${groundOf[key].source}）` })),
  },
}

interface ChoiceProps {
  move: DeskMove
  chosen: string | null
  onChoose: (key: string) => void
}

/** The closed list that a move asks for: why it is handed back, how hard it is supervised, on which ground it is refused. */
export function MoveChoice({ move, chosen, onChoose }: ChoiceProps) {
  const said = optionsOf[move]
  if (!said) return null
  const note = said.options.find(({ key }) => key === chosen)?.note
  return (
    <Box className="field">
      <Box className="field-label">{said.label}</Box>
      <Box className="wrap" role="radiogroup" label={said.label}>
        {said.options.map(({ key, name }) => (
          <Choice key={key} role="radio" chosen={key === chosen} onTap={() => onChoose(key)}>
            {name}
          </Choice>
        ))}
      </Box>
      {note ? <Note>{`居民会看到：${note}`}</Note> : null}
    </Box>
  )
}

interface DaysProps {
  /** Working days at most. */
  most: number
  days: number
  onChange: (days: number) => void
}

/** How many working days: by a tap on a usual number, or one by one. */
export function DaysChoice({ most, days, onChange }: DaysProps) {
  const usual = [1, 3, 5, 10, 15, 20].filter((one) => one <= most)
  const step = (by: number) => onChange(Math.min(most, Math.max(1, days + by)))
  return (
    <Box className="field">
      <Box className="field-label">{`几个工作日（最多 ${most}）`}</Box>
      <Box className="wrap" role="group" label="工作日">
        {usual.map((one) => (
          <Choice key={one} role="radio" chosen={one === days} onTap={() => onChange(one)}>
            {`${one} 天`}
          </Choice>
        ))}
        <Tap className="filter" onTap={() => step(-1)} label="少一天">
          少一天
        </Tap>
        <Tap className="filter" onTap={() => step(1)} label="多一天">
          多一天
        </Tap>
      </Box>
      <Note>{`${days} 个工作日`}</Note>
    </Box>
  )
}
