import { areaLimits, type AreaOption } from '@shared/appeals/area-survey'
import { Box } from '@/platform/host'
import { Button, Choice, Field } from '@/ui'
import { freshOption, moved } from './plan-draft'

interface Props {
  /** Which question they are of, for whoever does not see. */
  of: string
  options: readonly AreaOption[]
  onChange: (options: AreaOption[]) => void
}

const marks = [
  { mark: 'good', name: '算满意' },
  { mark: 'bad', name: '算不满意' },
] as const

/** The options of a question: what they say, in which order, and what they count as. */
export function OptionsEditor({ of, options, onChange }: Props) {
  const put = (at: number, next: AreaOption) => onChange(options.map((one, n) => (n === at ? next : one)))
  return (
    <Box role="list" label={`${of}的选项`}>
      {options.map((option, at) => (
        <Box key={option.key} className="area-option" role="listitem">
          <Field label={`选项 ${at + 1}`} value={option.label} max={40} onChange={(label) => put(at, { ...option, label })} />
          <Box className="wrap">
            {marks.map(({ mark, name }) => (
              <Choice key={mark} chosen={option.mark === mark} onTap={() => put(at, marked(option, option.mark === mark ? undefined : mark))}>
                {name}
              </Choice>
            ))}
          </Box>
          <Box className="wrap">
            <Button kind="text" small disabled={at === 0} label={`选项 ${at + 1} 上移`} onTap={() => onChange(moved(options, at, -1))}>
              上移
            </Button>
            <Button kind="text" small disabled={at === options.length - 1} label={`选项 ${at + 1} 下移`} onTap={() => onChange(moved(options, at, 1))}>
              下移
            </Button>
            <Button kind="text" small label={`去掉选项 ${at + 1}`} onTap={() => onChange(options.filter((_, n) => n !== at))}>
              去掉
            </Button>
          </Box>
        </Box>
      ))}
      {options.length < areaLimits.options ? (
        <Button kind="quiet" small icon="plus" onTap={() => onChange([...options, freshOption(options)])}>
          加一个选项
        </Button>
      ) : null}
    </Box>
  )
}

function marked({ key, label }: AreaOption, mark: AreaOption['mark']): AreaOption {
  return mark ? { key, label, mark } : { key, label }
}
