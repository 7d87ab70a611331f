import { bagName, bags } from '@shared/appeals/bag'
import { bagHue } from '@/appeals/parts/bag-look'
import { Box, Tap } from '@/platform/host'
import { Pouch } from '@/ui'
import { type Filters, filters } from '../parts/filters'

/** Which bag, and on a phone also whose. What was chosen stays. */
export function FilterRow({ chosen, mine }: { chosen: Filters; mine: boolean }) {
  return (
    <Box className="filters" role="group" label="筛选">
      {mine ? <MineFilter chosen={chosen} /> : null}
      {bags.map((bag) => {
        const on = chosen.bag === bag
        return (
          <Tap
            key={bag}
            className={`filter ${on ? 'is-chosen' : ''}`}
            role="checkbox"
            checked={on}
            onTap={() => filters.set({ ...chosen, bag: on ? null : bag })}
            label={`只看${bagName[bag]}`}
          >
            <Pouch of={bagHue[bag]} size={18} />
            <Box inline>{bagName[bag]}</Box>
          </Tap>
        )
      })}
    </Box>
  )
}

/** Only what this person's own posts hold. */
export function MineFilter({ chosen }: { chosen: Filters }) {
  return (
    <Tap
      className={`filter ${chosen.mineOnly ? 'is-chosen' : ''}`}
      role="checkbox"
      checked={chosen.mineOnly}
      onTap={() => filters.set({ ...chosen, mineOnly: !chosen.mineOnly })}
      label="只看我的"
    >
      只看我的
    </Tap>
  )
}
