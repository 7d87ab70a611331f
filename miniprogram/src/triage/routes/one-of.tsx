import { Box } from '@/platform/host'
import { Choice } from '@/ui'

interface OneOfProps<K extends string> {
  label: string
  /** What it is called when none is chosen; left out where one must be. */
  none?: string
  options: readonly { key: K; name: string }[]
  chosen: K | undefined
  onChoose: (key: K | undefined) => void
}

/** One of several, or none. */
export function OneOf<K extends string>({ label, none, options, chosen, onChoose }: OneOfProps<K>) {
  return (
    <Box className="field">
      <Box className="field-label">{label}</Box>
      <Box className="wrap" role="radiogroup" label={label}>
        {none ? (
          <Choice role="radio" chosen={chosen === undefined} onTap={() => onChoose(undefined)}>
            {none}
          </Choice>
        ) : null}
        {options.map(({ key, name }) => (
          <Choice key={key} role="radio" chosen={chosen === key} onTap={() => onChoose(key)}>
            {name}
          </Choice>
        ))}
      </Box>
    </Box>
  )
}
